import { frontMatterSchema, type FrontMatter, type Link } from '../../../src/model/paper.ts';
import type { FilledFields } from '../../../src/model/ledger.ts';
import { normalise } from '../keys.ts';

/** The parts of a paper that can be filled in: front matter, and abstract as Markdown (empty if there is none). */
export interface Fillable {
  frontMatter: FrontMatter;
  body: string;
  /** The title is only an identifier. */
  untitled?: boolean | undefined;
}

/** A record in the form of a paper's file, and its origin. */
export interface FillingRecord extends Fillable {
  file: string;
  record: string;
}

/** Fields that describe the publication as a whole: a volume from one record and a venue from another would be an invented citation. */
const publicationFields = new Set<string>([
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'editor',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'chapter-number',
  'number-of-pages',
  'ISBN',
  'ISSN',
]);

/** Fields that are not filled in like the others: `fillFrom` has its own rules for titles and links, and former ids come only from the maintainer. */
const exceptionalFields = new Set(['title', 'also', 'links']);

/**
 * Fills in a paper's missing fields, each from the first record that has it. Existing fields are not changed; a link is added if the
 * paper has none of its kind. `filled` lists which record gave which fields.
 */
export function fillIn(
  paper: Fillable,
  records: FillingRecord[],
): Fillable & { filled: FilledFields[] } {
  const filled: FilledFields[] = [];
  let current = paper;
  for (const record of records) {
    const { fields, ...next } = fillFrom(current, record);
    current = next;
    if (fields.length > 0) filled.push({ file: record.file, record: record.record, fields });
  }
  return { ...current, filled };
}

function fillFrom(paper: Fillable, record: FillingRecord): Fillable & { fields: string[] } {
  const frontMatter = { ...paper.frontMatter };
  const fields: string[] = [];
  let { body, untitled } = paper;
  if (untitled && !record.untitled) {
    frontMatter.title = record.frontMatter.title;
    untitled = false;
    fields.push('title');
  }
  for (const field of missingFields(paper.frontMatter, record.frontMatter)) {
    Object.assign(frontMatter, { [field]: record.frontMatter[field] });
    fields.push(field);
  }
  const links = findMissingLinks(frontMatter.links, record.frontMatter.links);
  if (links.length > 0) {
    frontMatter.links = [...(frontMatter.links ?? []), ...links];
    fields.push('links');
  }
  if (body === '' && record.body !== '') {
    body = record.body;
    fields.push('abstract');
  }
  return { frontMatter, body, untitled, fields };
}

/** The fields that a record has and a paper lacks, in the order of the schema. */
function missingFields(paper: FrontMatter, record: FrontMatter): (keyof FrontMatter)[] {
  const isSame = isSamePublication(paper, record);
  return (Object.keys(frontMatterSchema.shape) as (keyof FrontMatter)[]).filter(
    (field) =>
      paper[field] === undefined &&
      record[field] !== undefined &&
      !exceptionalFields.has(field) &&
      (isSame || !publicationFields.has(field)) &&
      // The number of authors is only for papers without names.
      !(field === 'number-of-authors' && (paper.author ?? record.author)),
  );
}

/** Whether the paper has no venue yet, or the same venue as the record. */
function isSamePublication(paper: FrontMatter, record: FrontMatter): boolean {
  const [paperVenue, recordVenue] = [paper['container-title'], record['container-title']];
  if (paperVenue === undefined) return true;
  return recordVenue !== undefined && normalise(paperVenue) === normalise(recordVenue);
}

function findMissingLinks(paperLinks: Link[] = [], recordLinks: Link[] = []): Link[] {
  const kinds = new Set(paperLinks.map(({ rel }) => rel));
  const hrefs = new Set(paperLinks.map(({ href }) => href));
  return recordLinks.filter(({ rel, href }) => !kinds.has(rel) && !hrefs.has(href));
}
