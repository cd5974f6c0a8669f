import { lookUp } from '../../src/text/look-up.ts';
import { parseName } from '../../src/model/names/parse-name.ts';
import type { FrontMatter, Name } from '../../src/model/paper.ts';
import type { Format } from './format.ts';
import type { Fields } from './shared/clean-fields.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { readXml, type XmlFormat } from './shared/read-xml.ts';
import { child, children, textIn, type XmlElement } from './shared/xml-records.ts';

/** CSL types of EndNote's reference types. */
const types: Record<string, FrontMatter['type']> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  'Magazine Article': 'article-magazine',
  'Newspaper Article': 'article-newspaper',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  Book: 'book',
  'Edited Book': 'book',
  'Electronic Book': 'book',
  'Book Section': 'chapter',
  'Electronic Book Section': 'chapter',
  Thesis: 'thesis',
  Report: 'report',
  'Unpublished Work': 'manuscript',
  Manuscript: 'manuscript',
  'Web Page': 'webpage',
  Blog: 'post-weblog',
  'Computer Program': 'software',
  Dataset: 'dataset',
  Patent: 'patent',
  Standard: 'standard',
  Generic: 'document',
};

/** Fields of a paper, by EndNote's elements as paths. */
const fieldPaths: [field: keyof Fields, paths: string[]][] = [
  ['container-title', ['titles/secondary-title', 'periodical/full-title']],
  ['container-title-short', ['periodical/abbr-1', 'alt-periodical/abbr-1']],
  ['collection-title', ['titles/tertiary-title']],
  ['publisher', ['publisher']],
  ['publisher-place', ['pub-location']],
  ['volume', ['volume']],
  ['issue', ['number']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['DOI', ['electronic-resource-num']],
  ['language', ['language']],
  ['PMCID', ['custom2']],
];

/** All other elements are private: notes, labels, files, custom fields and so on. */
const format: XmlFormat = {
  records: ['record'],
  elements:
    'ref-type contributors authors secondary-authors author titles title secondary-title tertiary-title periodical full-title abbr-1 alt-periodical dates year pub-dates date urls related-urls web-urls url abstract keywords keyword isbn volume number pages edition publisher pub-location electronic-resource-num language custom2 style',
  words: `records xml name face normal italic bold font default size 100 ${Object.keys(types).join(' ')}`,
};
const elements = new Set(format.elements.split(' '));

/** EndNote's XML export. */
export const endnoteXml: Format = {
  name: 'endnote-xml',
  description: 'EndNote’s XML',
  reads: [
    'Records with their contributors, titles, dates, identifiers, keywords and abstract.',
    'Private: all other elements, such as notes, labels, addresses of authors, custom fields, file paths.',
  ],
  extensions: ['.xml'],
  detect: ({ text }) =>
    /<xml>\s*<records>|<source-app name="EndNote"|<records>\s*<record>/.test(text.slice(0, 5000))
      ? 0.95
      : 0,
  parse: (source) => readXml(source, format, (record) => readRecord(record)).toResult(),
};

function readRecord(record: XmlElement) {
  const at = (path: string) => textAt(record, path);
  const fields: Fields = {
    type: lookUp(types, child(record, 'ref-type')?.attributes['name'] ?? ''),
  };
  for (const [field, paths] of fieldPaths)
    Object.assign(fields, { [field]: paths.map(at).find(Boolean) });
  if (fields.PMCID && !/^PMC\d+$/.test(fields.PMCID)) delete fields.PMCID;
  const isBook = fields.type === 'book' || fields.type === 'chapter';
  const [url] = children(child(child(record, 'urls'), 'related-urls'), 'url').map(fold);
  return {
    title: at('titles/title'),
    abstract: at('abstract'),
    fields: {
      ...fields,
      author: namesOf(record, 'authors'),
      editor: namesOf(record, 'secondary-authors'),
      issued: dateOf(at('dates/year'), at('dates/pub-dates/date')),
      [isBook ? 'ISBN' : 'ISSN']: at('isbn')
        ?.replace(/\s*\([^)]*\)/g, '')
        .replaceAll(/[\r\n]+/g, ', '),
      URL: url ?? at('urls/web-urls/url'),
      keyword: children(child(record, 'keywords'), 'keyword').map(fold),
    } satisfies Fields,
    unreadFields: record.children.flatMap((node) =>
      typeof node === 'string' || elements.has(node.name) ? [] : [node.name],
    ),
  };
}

function textAt(record: XmlElement, path: string): string | undefined {
  let element: XmlElement | undefined = record;
  for (const step of path.split('/')) element = child(element, step);
  return (element && fold(element)) || undefined;
}

/** EndNote wraps every text in `<style>`; its line breaks are carriage returns. */
const fold = (element: XmlElement) => textIn(element).replace(/\s+/g, ' ').trim();

const namesOf = (record: XmlElement, role: string): Name[] =>
  children(child(child(record, 'contributors'), role), 'author').flatMap(
    (name) => parseName(fold(name)) ?? [],
  );

/** The publication date often lacks the year. */
function dateOf(year: string | undefined, date: string | undefined): string | undefined {
  const fullDate =
    date && (parsePartialDate(date) ?? (year && parsePartialDate(`${year} ${date}`)));
  if (fullDate && (!year || fullDate.startsWith(year))) return fullDate;
  return year && (parsePartialDate(year) ?? year);
}
