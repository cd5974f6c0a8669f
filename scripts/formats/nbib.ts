import { parseName } from '../../src/model/names/parse-name.ts';
import type { FrontMatter, Name } from '../../src/model/paper.ts';
import type { Format } from './format.ts';
import type { Fields } from './shared/clean-fields.ts';
import { toOrcid } from './shared/identifiers.ts';
import { toLanguageTag } from './shared/language-tag.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { Records } from './shared/records.ts';
import {
  fieldsByTags,
  readTagged,
  shownFields,
  unsupportedTags,
  valueOf,
  valuesOf,
  type TaggedGrammar,
  type TaggedRecord,
} from './shared/tagged-lines.ts';
import { joinLines } from '../../src/text/join-lines.ts';

/** MEDLINE's fields (https://www.nlm.nih.gov/bsd/mms/medlineelements.html) as a paper's. */
const fieldTags: [field: keyof Fields, tags: string[]][] = [
  ['container-title', ['JT', 'BTI', 'TA']],
  ['container-title-short', ['TA']],
  ['collection-title', ['CTI']],
  ['publisher', ['PB']],
  ['publisher-place', ['PL']],
  ['volume', ['VI']],
  ['issue', ['IP']],
  ['page', ['PG']],
  ['edition', ['EN']],
  ['PMID', ['PMID']],
  ['PMCID', ['PMC']],
];

const supportedTags = new Set([
  ...fieldTags.flatMap(([, tags]) => tags),
  ...'TI AB FAU AU CN FED AUID AD DP AID LID IS ISBN OT LA PT RIN OID ROF'.split(' '),
]);

/** Words that PubMed writes next to values. */
const words =
  'orcid pii print electronic linking eng journal article preprint book chapter retracted publication';

/** PubMed's own format, MEDLINE. */
export const nbib: Format = {
  name: 'nbib',
  description: 'PubMed’s .nbib (MEDLINE)',
  reads: [
    'PubMed’s fields, with full names, ORCID, affiliations, groups and retractions. The id is the PMID. Also ERIC’s records.',
    'Private: email addresses of authors, all other fields.',
  ],
  extensions: ['.nbib'],
  detect({ name, text }) {
    const hasRecord = /^(?:PMID ?- ?\d|OWN - ERIC)/m.test(text.slice(0, 100_000));
    return hasRecord ? 0.95 : /\.nbib$/i.test(name) ? 0.6 : 0;
  },
  parse(source) {
    const records = new Records(source, { words });
    const grammar: TaggedGrammar = {
      field: /^(?<tag>[A-Z]{2,4}) {0,2}- ?(?<value>.*)$/s,
      startsRecord: (tag, open) => tag === 'PMID' || (tag === 'OWN' && !open?.fields.some(isPmid)),
      continuation: /^ {2,}\S/,
    };
    return readTagged(source.text, grammar, records, (record) => addRecord(records, record));
  },
};

const isSupported = (tag: string) => supportedTags.has(tag);

/** ERIC's records have no PMID and start with their owner. */
const isPmid = ({ tag }: { tag: string }) => tag === 'PMID';

function addRecord(records: Records, record: TaggedRecord) {
  const value = (...tags: string[]) => valueOf(record, ...tags);
  const pmid = value('PMID');
  records.add({
    lines: record.lines,
    name: pmid ? `PMID ${pmid}` : `The record on line ${record.lines[0]}`,
    id: pmid ? `pmid-${pmid}` : value('OID'),
    title: value('TI', 'BTI')
      ?.replace(/^\[(.*)\]\.?$/, '$1')
      .replace(/\.$/, ''),
    abstract: value('AB'),
    fields: fieldsOf(record),
    shown: shownFields(record, isSupported),
    unreadFields: unsupportedTags(record, isSupported),
  });
}

function fieldsOf(record: TaggedRecord): Fields {
  const value = (...tags: string[]) => valueOf(record, ...tags);
  const fields = fieldsByTags(record, fieldTags);
  const identifiers = [...valuesOf(record, 'AID'), ...valuesOf(record, 'LID')];
  return {
    ...fields,
    type: typeOf(valuesOf(record, 'PT')),
    author: authorsOf(record),
    editor: valuesOf(record, 'FED').flatMap((name) => parseName(name) ?? []),
    issued:
      parsePartialDate(value('DP') ?? '') ??
      parsePartialDate(/^\d{4}/.exec(value('DP') ?? '')?.[0] ?? '') ??
      value('DP'),
    DOI: identifiers.find((identifier) => /\[doi\]$/.test(identifier))?.replace(/ \[doi\]$/, ''),
    page: fields.page && completePages(fields.page),
    ISSN:
      valuesOf(record, 'IS')
        .map((issn) => issn.replace(/ \(.*\)$/, ''))
        .join(', ') || undefined,
    ISBN: value('ISBN')?.replace(/ \(.*\)$/, ''),
    keyword: valuesOf(record, 'OT').map((word) => word.replace(/^\*/, '')),
    language: toLanguageTag(value('LA') ?? '') ?? value('LA'),
    ...(valuesOf(record, 'PT').includes('Retracted Publication') && {
      retracted: value('RIN') ?? 'Retracted Publication',
    }),
  };
}

/** PubMed writes `1234-41` for `1234-1241`. */
function completePages(pages: string): string {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(pages) ?? [];
  if (!start || !end || end.length >= start.length) return pages;
  return `${start}-${start.slice(0, start.length - end.length)}${end}`;
}

function typeOf(kinds: string[]): FrontMatter['type'] {
  if (kinds.includes('Preprint')) return 'article';
  if (kinds.includes('Book')) return 'book';
  if (kinds.includes('Book Chapter')) return 'chapter';
  return 'article-journal';
}

/** Full names if the record has them, each with the ORCID and affiliation that follow it; groups keep their place among them. */
function authorsOf(record: TaggedRecord): Name[] {
  const tag = record.fields.some((field) => field.tag === 'FAU') ? 'FAU' : 'AU';
  const names: Name[] = [];
  for (const field of record.fields) {
    const value = joinLines(field.value);
    const last = names.at(-1);
    if (field.tag === tag) addName(names, value);
    else if (field.tag === 'CN') names.push({ literal: value });
    else if (field.tag === 'AUID' && last) Object.assign(last, { orcid: toOrcid(value) });
    else if (field.tag === 'AD' && last && !last.affiliation) last.affiliation = value;
  }
  return names;
}

/** `Lovelace, Ada`, or in older records `Lovelace A`. */
function addName(names: Name[], value: string) {
  const name = parseName(value.replace(/^([^,]+) (?=[A-Z]{1,3}$)/, '$1, '));
  if (name) names.push(name);
}
