import type { FrontMatter, Link } from '../../../src/model/paper.ts';
import { publisherDoiOf } from '../../convert/keys.ts';

/** What a paper's file may say, but for the title. */
export type Fields = Partial<Omit<FrontMatter, 'title'>>;

/** Fields that a service may fill in, each by itself. An address follows from the ids. */
const singleFields = ['author', 'issued', 'arxiv', 'retracted'] as const satisfies (keyof Fields)[];

/** Fields of one publication: taken together, from the service that first knows where the paper appeared. */
const publicationFields = [
  'container-title',
  'container-title-short',
  'event-title',
  'publisher',
  'volume',
  'issue',
  'page',
] as const satisfies (keyof Fields)[];

/**
 * What of a record fills a paper's gaps: fields that it lacks, links of kinds that it lacks, and, as a whole, where it was published. `gives`
 * limits the fields. arXiv's own DOI says no more than the id.
 */
export function fillFields(has: Fields, record: Fields, gives?: (keyof Fields)[]): Fields {
  const filled: Fields = {};
  const isAllowed = (field: keyof Fields) => !gives || gives.includes(field);
  const take = (fields: readonly (keyof Fields)[]) => {
    for (const field of fields)
      if (has[field] === undefined && record[field] !== undefined && isAllowed(field))
        Object.assign(filled, { [field]: record[field] });
  };
  take(singleFields);
  const doi = publisherDoiOf(record);
  if (!has.DOI && doi && isAllowed('DOI')) filled.DOI = record.DOI;
  if (!venueOf(has) && venueOf(record)) take(publicationFields);
  if (isAllowed('type')) {
    const isPublication = venueOf(filled) !== undefined && has.type === 'article';
    if (record.type && (has.type === undefined || isPublication)) filled.type = record.type;
  }
  const links = isAllowed('links') ? newLinks(has.links, record.links) : [];
  if (links.length > 0) filled.links = links;
  // A preprint's record knows of an acceptance, not of the kind of publication.
  if (filled.type === has.type) delete filled.type;
  return filled;
}

const venueOf = (fields: Fields) => fields['container-title'] ?? fields['event-title'];

/** Links of kinds that there are none of; a PDF at arXiv follows from the id. */
function newLinks(has: Link[] = [], given: Link[] = []): Link[] {
  const kinds = new Set(has.map(({ rel }) => rel));
  return given.filter(({ rel }) => rel !== 'pdf' && !kinds.has(rel));
}
