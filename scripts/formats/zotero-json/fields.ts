import { lookUp } from '../../../src/text/look-up.ts';
import { parseName } from '../../../src/model/names/parse-name.ts';
import type { FrontMatter, Name } from '../../../src/model/paper.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { toArxivId } from '../shared/identifiers.ts';
import { parsePartialDate } from '../shared/partial-date.ts';

/** CSL types of Zotero's item types (https://aurimasv.github.io/z2csl/typeMap.xml). */
const types: Record<string, FrontMatter['type']> = {
  journalArticle: 'article-journal',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  preprint: 'article',
  conferencePaper: 'paper-conference',
  book: 'book',
  bookSection: 'chapter',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  blogPost: 'post-weblog',
  forumPost: 'post',
  presentation: 'speech',
  computerProgram: 'software',
  dataset: 'dataset',
  manuscript: 'manuscript',
  patent: 'patent',
  document: 'document',
  encyclopediaArticle: 'entry-encyclopedia',
  dictionaryEntry: 'entry-dictionary',
  videoRecording: 'motion_picture',
  podcast: 'broadcast',
  standard: 'standard',
};

/** Fields of a paper and their names in Zotero. The first non-empty one is used. */
const fieldNames: [field: keyof Fields, names: string[]][] = [
  [
    'container-title',
    [
      'publicationTitle',
      'proceedingsTitle',
      'bookTitle',
      'encyclopediaTitle',
      'websiteTitle',
      'blogTitle',
    ],
  ],
  ['container-title-short', ['journalAbbreviation']],
  ['collection-title', ['series', 'seriesTitle']],
  ['event-title', ['conferenceName', 'meetingName']],
  ['publisher', ['publisher', 'university', 'institution', 'repository']],
  ['publisher-place', ['place']],
  ['volume', ['volume']],
  ['issue', ['issue']],
  ['number', ['reportNumber', 'number']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['number-of-pages', ['numPages']],
  ['genre', ['thesisType', 'reportType', 'genre']],
  ['ISBN', ['ISBN']],
  ['ISSN', ['ISSN']],
  ['DOI', ['DOI']],
  ['URL', ['url']],
  ['language', ['language']],
];

/** Zotero's names of the fields that are read, except “Extra”, creators and tags. */
export const publicFieldNames: string[] = [
  'itemType',
  'title',
  'abstractNote',
  'date',
  'archiveID',
  'citationKey',
  ...fieldNames.flatMap(([, names]) => names),
];

/** The lines of “Extra” that are read; the others may be private. */
export const publicLines = (extra: string): string =>
  extra
    .split('\n')
    .filter((line) => /^(?:arXiv|DOI|PMID|PMCID|Citation Key): *\S+/i.test(line))
    .join('\n');

/** Zotero's names of types. */
export const itemTypes = Object.keys(types);

/** Converts Zotero's fields (`itemType`, `publicationTitle`, …) to those of a paper. The caller adds names and tags. */
export function readZoteroFields(get: (name: string) => string | undefined): Fields {
  const fields: Fields = { type: lookUp(types, get('itemType') ?? '') };
  for (const [field, names] of fieldNames) {
    const value = names.map((name) => get(name)?.trim()).find(Boolean);
    if (value) Object.assign(fields, { [field]: value });
  }
  const date = get('date')?.trim();
  if (date)
    Object.assign(fields, {
      issued:
        parsePartialDate(
          date.replace(/^(\d{4}-\d\d-\d\d).*$/, '$1').replace(/(?<!-00)(?:-00)+$/, ''),
        ) ?? date,
    });
  return { ...readExtra(get('extra') ?? ''), ...fields, ...archiveOf(get('archiveID')) };
}

/** Identifiers in Zotero's field “Extra”, one per line. */
function readExtra(extra: string): Fields {
  const line = (name: string) => new RegExp(`^${name}: *(\\S.*)$`, 'im').exec(extra)?.[1]?.trim();
  const arxiv = toArxivId(/^arXiv: *(\S+)/im.exec(extra)?.[1] ?? '');
  const identifiers = { DOI: line('DOI'), PMID: line('PMID'), PMCID: line('PMCID'), arxiv };
  return Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value));
}

const archiveOf = (archive: string | undefined): Fields => {
  const arxiv = archive && toArxivId(archive);
  return arxiv ? { arxiv } : {};
};

/** `Citation Key: smith2020` in the field “Extra”. */
export const citationKeyIn = (extra: string | undefined) =>
  /^citation key: *(\S+)/im.exec(extra ?? '')?.[1];

/** `{firstName, lastName}` or `{name}`. */
export function readCreator(creator: {
  firstName?: unknown;
  lastName?: unknown;
  name?: unknown;
}): Name | undefined {
  const { firstName, lastName, name } = creator;
  if (typeof name === 'string') return name.trim() ? { literal: name.trim() } : undefined;
  if (typeof lastName !== 'string' || !lastName.trim()) return undefined;
  if (typeof firstName !== 'string' || !firstName.trim()) return { literal: lastName.trim() };
  return parseName(`${lastName}, ${firstName}`);
}
