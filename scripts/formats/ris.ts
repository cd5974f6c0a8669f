import { lookUp } from '../../src/text/look-up.ts';
import { parseName } from '../../src/model/names/parse-name.ts';
import type { FrontMatter, Link, Name } from '../../src/model/paper.ts';
import type { Format, ParseOptions } from './format.ts';
import type { Fields } from './shared/clean-fields.ts';
import { arxivOfHref, toHref } from './shared/identifiers.ts';
import { parsePartialDate, toPartialDate } from './shared/partial-date.ts';
import { Records } from './shared/records.ts';
import {
  allValuesOf,
  fieldsByTags,
  readTagged,
  shownFields,
  unsupportedTags,
  valueOf,
  valuesOf,
  type TaggedGrammar,
  type TaggedRecord,
} from './shared/tagged-lines.ts';
import { isFromZotero } from './ris/zotero.ts';

/** CSL types of RIS's reference types (https://en.wikipedia.org/wiki/RIS_(file_format)). */
const types: Record<string, FrontMatter['type']> = {
  JOUR: 'article-journal',
  JFULL: 'periodical',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  PREPRINT: 'article',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  COMP: 'software',
  DATA: 'dataset',
  AGGR: 'dataset',
  PAT: 'patent',
  STAND: 'standard',
  SLIDE: 'speech',
  VIDEO: 'motion_picture',
  ENCYC: 'entry-encyclopedia',
  DICT: 'entry-dictionary',
  GEN: 'document',
};

/** T2 is the journal of an article, or the book; T3 is the series. */
const fieldTags: [field: keyof Fields, tags: string[]][] = [
  ['container-title', ['JO', 'JF', 'T2', 'BT', 'JA', 'J2']],
  ['container-title-short', ['J2', 'JA']],
  ['collection-title', ['T3']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['edition', ['ET']],
  ['language', ['LA']],
  ['DOI', ['DO']],
];

/** In a conference paper, C3 is the title of the proceedings, and T2 is the conference. Many programs write only T2, with the title of the proceedings. */
const proceedingsTags: typeof fieldTags = [
  ...fieldTags,
  ['container-title', ['C3']],
  ['event-title', ['T2']],
];

const supportedTags = new Set([
  ...fieldTags.flatMap(([, tags]) => tags),
  ...'TY ID TI T1 CT AB N2 AU A1 A2 ED PY Y1 DA SP EP SN UR LK KW ER'.split(' '),
]);

/** RIS, as reference managers and publishers write it. */
export const ris: Format = {
  name: 'ris',
  description: 'RIS, from reference managers and publishers',
  reads: [
    'All common tags of journal articles, books, chapters, theses and reports.',
    'Private: all other tags, such as `N1`, `L1` to `L4`, `AD`, user and custom fields; in Zotero’s RIS also `KW`, which holds its tags, unless `site.yaml` has `keepTags: true`.',
  ],
  extensions: ['.ris'],
  detect({ name, text }) {
    const hasRecord = /^[ \t]*TY {1,2}-/m.test(text.slice(0, 100_000));
    return hasRecord ? 0.95 : /\.ris$/i.test(name) ? 0.6 : 0;
  },
  parse(source) {
    const records = new Records(source, { words: Object.keys(types).join(' ') });
    const grammar: TaggedGrammar = {
      field: /^\s*(?<tag>[A-Z][A-Z0-9]) {0,2}-(?: (?<value>.*)|\s*)$/s,
      startsRecord: (tag) => tag === 'TY',
      endTag: 'ER',
      continuation: /\S/,
    };
    return readTagged(source.text, grammar, records, (record) =>
      addRecord(records, record, source.options),
    );
  },
};

function addRecord(records: Records, record: TaggedRecord, options: ParseOptions | undefined) {
  const { lines, isClosed } = record;
  const hasPrivateKeywords = !options?.keepTags && isFromZotero(record);
  const isSupported = (tag: string) =>
    tag === 'C3'
      ? hasProceedings(record)
      : supportedTags.has(tag) && !(tag === 'KW' && hasPrivateKeywords);
  const value = (...tags: string[]) => valueOf(record, ...tags);
  const id = value('ID');
  const name = id ? `“${id}”` : `The record on line ${lines[0]}`;
  if (!isClosed)
    records.report(
      'record-broken',
      `${name} is not closed: the line “ER  - ” is missing.`,
      lines[1],
    );
  const type = value('TY') ?? '';
  records.add({
    lines,
    name,
    title: value('TI', 'T1', 'CT'),
    abstract: valuesOf(record, 'AB', 'N2').join('\n\n'),
    id,
    fields: {
      ...fieldsOf(record),
      keyword: hasPrivateKeywords ? undefined : valuesOf(record, 'KW'),
      type: lookUp(types, type),
      author: namesOf(record, 'AU', 'A1'),
      editor: namesOf(record, 'ED', 'A2'),
    },
    shown: shownFields(record, isSupported),
    unreadFields: unsupportedTags(record, isSupported),
  });
}

const hasProceedings = (record: TaggedRecord) =>
  /^(?:CONF|CPAPER)$/.test(valueOf(record, 'TY') ?? '') && Boolean(valueOf(record, 'C3'));

function fieldsOf(record: TaggedRecord): Fields {
  const value = (...tags: string[]) => valueOf(record, ...tags);
  const fields = fieldsByTags(record, hasProceedings(record) ? proceedingsTags : fieldTags);
  const [start, end] = [value('SP'), value('EP')];
  const numbers = valuesOf(record, 'SN');
  const urls = valuesOf(record, 'UR', 'LK')
    .flatMap((line) => line.split(/;\s*(?=https?:)/))
    .filter(toHref);
  return {
    ...fields,
    page: end && !start?.includes('-') ? `${start}-${end}` : start,
    ISBN: numbers.filter(isIsbn).join(', ') || undefined,
    ISSN: numbers.filter((number) => !isIsbn(number)).join(', ') || undefined,
    issued: dateOf(value('DA')) ?? dateOf(value('PY', 'Y1')) ?? value('PY', 'Y1', 'DA'),
    URL: urls[0],
    links: urls.slice(1).flatMap(toLink),
    ...(value('UR') && arxivOfHref(value('UR') ?? '') && { arxiv: arxivOfHref(value('UR') ?? '') }),
  };
}

/** `SN` contains an ISSN, with eight digits, or an ISBN, with ten or thirteen. */
const isIsbn = (number: string) =>
  !/^\s*\d{4}-?\d{3}[\dX]\b(?!-?\d)/i.test(number) && number.replace(/\D/g, '').length >= 9;

const toLink = (href: string): Link[] => (/\.pdf$/i.test(href) ? [{ rel: 'pdf', href }] : []);

/** `YYYY/MM/DD/words`, where trailing parts may be empty; or any date. */
function dateOf(text = ''): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/.*)?)?)?$/.exec(text) ?? [];
  return year ? toPartialDate(year, month, day) : parsePartialDate(text);
}

/** The names in the order of their lines, because some files mix the tags for authors. */
const namesOf = (record: TaggedRecord, ...tags: string[]): Name[] =>
  allValuesOf(record, ...tags).flatMap((name) => parseName(name) ?? []);
