import type { FrontMatter, Link } from '../../../src/model/paper.ts';
import { publisherDoiOf } from '../../convert/keys.ts';

/** The fields of a paper except the title. */
export type Fields = Partial<Omit<FrontMatter, 'title'>>;

/** Fields that can be filled in individually. `URL` is not among them, because the ids determine it. */
const singleFields = ['author', 'issued', 'arxiv', 'retracted'] as const satisfies (keyof Fields)[];

/** Fields of a publication. All come from the first service that has the venue. */
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
 * The fields of a record that a paper lacks: single fields, links of missing kinds and, if the paper has no venue, all publication fields. `gives`
 * limits the fields. DOIs assigned by arXiv are ignored, because they repeat the arXiv id.
 */
export function fieldsToFill(paper: Fields, record: Fields, gives?: (keyof Fields)[]): Fields {
  const filled: Fields = {};
  const isAllowed = (field: keyof Fields) => !gives || gives.includes(field);
  const take = (fields: readonly (keyof Fields)[]) => {
    for (const field of fields)
      if (paper[field] === undefined && record[field] !== undefined && isAllowed(field))
        Object.assign(filled, { [field]: record[field] });
  };
  take(singleFields);
  const doi = publisherDoiOf(record);
  if (!paper.DOI && doi && isAllowed('DOI')) filled.DOI = record.DOI;
  if (!venueOf(paper) && venueOf(record)) take(publicationFields);
  if (isAllowed('type')) {
    const isPublication = venueOf(filled) !== undefined && paper.type === 'article';
    if (record.type && (paper.type === undefined || isPublication)) filled.type = record.type;
  }
  const links = isAllowed('links') ? newLinks(paper.links, record.links) : [];
  if (links.length > 0) filled.links = links;
  // The record of an accepted preprint does not contain the type of the publication.
  if (filled.type === paper.type) delete filled.type;
  return filled;
}

const venueOf = (fields: Fields) => fields['container-title'] ?? fields['event-title'];

/** Links of missing kinds, except PDFs, which the arXiv id determines. */
function newLinks(paperLinks: Link[] = [], recordLinks: Link[] = []): Link[] {
  const kinds = new Set(paperLinks.map(({ rel }) => rel));
  return recordLinks.filter(({ rel }) => rel !== 'pdf' && !kinds.has(rel));
}
