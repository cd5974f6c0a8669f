import type { FileExplanation } from './explanation.ts';
import { entry } from './texts.ts';

const feed = (start: string) => `${start}<feed xmlns="http://www.w3.org/2005/Atom">
<id>http://arxiv.org/api</id>
<entry><id>http://arxiv.org/abs/2301.00001</id><title>Alpha</title></entry>
</feed>
`;

/** Problems with the records of a file. */
export const recordExplanations = {
  'file-broken': {
    text: 'The structure of the file is damaged. Records before the damage are read; later ones may not be.',
    broken: { 'digests/a.json': '[{ "id": "alpha", "type": "book", "title": "Alpha" }\n' },
    corrected: { 'digests/a.json': '[{ "id": "alpha", "type": "book", "title": "Alpha" }]\n' },
  },
  'record-broken': {
    text: 'One record cannot be read, such as an entry with a missing brace. The others are read.',
    broken: { 'digests/a.bib': '@book{alpha, title = {Alpha}, year = 2025\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha}, year = 2025}\n' },
  },
  'record-untitled': {
    text: 'Every paper needs a title. This record has none.',
    broken: { 'digests/a.bib': '@book{alpha, year = 2025}\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha}, year = 2025}\n' },
  },
  'value-unquoted': {
    text: 'An identifier is written as a number, which loses digits: `2611.99990` would become `2611.9999`.',
    broken: { 'digests/a.jsonl': '{"title": "Alpha", "arxiv": 2611.99990}\n' },
    corrected: { 'digests/a.jsonl': '{"title": "Alpha", "arxiv": "2611.99990"}\n' },
  },
  'record-repaired': {
    text: 'There is a small mistake, such as a missing comma, but the meaning is clear. The record was read.',
    broken: { 'digests/a.bib': '@book{alpha, title = {Alpha} year = 2025}\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha}, year = 2025}\n' },
  },
  'authors-others': {
    text: 'The list of names ends in “and others”. The names before it are shown.',
    broken: { 'digests/a.bib': '@book{a, title = {Alpha}, author = {Bell, Ann and others}}\n' },
    corrected: {
      'digests/a.bib': '@book{a, title = {Alpha}, author = {Bell, Ann and Cole, Bob}}\n',
    },
  },
  'record-skipped': {
    text: 'The record only completes other records: a parent in `crossref`, an `@xdata` or a `@set`. It is used, but does not become a paper.',
    broken: {
      'digests/a.bib':
        '@inproceedings{a, title = {Alpha}, crossref = {acl}}\n@proceedings{acl, title = {Proceedings of ACL}, year = 2025}\n',
    },
    corrected: {
      'digests/a.bib':
        '@inproceedings{a, title = {Alpha}, booktitle = {Proceedings of ACL}, year = 2025}\n',
    },
  },
  'row-ragged': {
    text: 'A row of a table has more or fewer cells than the first line has columns. Usually a cell contains an unquoted comma.',
    broken: { 'digests/a.csv': 'title,year\nAlpha, Beta and Gamma,2025\n' },
    corrected: { 'digests/a.csv': 'title,year\n"Alpha, Beta and Gamma",2025\n' },
  },
  'key-repeated': {
    text: 'Two records have the same key. Both are kept; the second gets a different URL.',
    broken: { 'digests/a.bib': `${entry}@book{alpha, title = {Beta}}\n` },
    corrected: { 'digests/a.bib': `${entry}@book{beta, title = {Beta}}\n` },
  },
  'field-left-out': {
    text: 'One value cannot be used: a date that does not exist, a wrong DOI, an unsafe URL.',
    broken: { 'digests/a.bib': '@book{alpha, title = {Alpha}, doi = {none}}\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha}, doi = {10.1000/182}}\n' },
  },
  'xml-entities': {
    text: 'The file declares XML entities. They can refer to other files or expand without limit, so they are not read.',
    broken: { 'digests/a.xml': feed('<!DOCTYPE feed [<!ENTITY a "Alpha">]>\n') },
    corrected: { 'digests/a.xml': feed('') },
  },
} satisfies Record<string, FileExplanation>;
