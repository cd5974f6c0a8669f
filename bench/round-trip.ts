/** `npm run bench:round-trip -- [SHARED]`: prints the sample and the corpora in every format, and reads them back with other libraries. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { bibtexAscii } from '../src/outputs/exports/bibtex-ascii.ts';
import { bibtex } from '../src/outputs/exports/bibtex.ts';
import { citationKeys } from '../src/outputs/exports/citation-key.ts';
import { cslJson } from '../src/outputs/exports/csl-json.ts';
import type { ExportContext } from '../src/outputs/exports/export.ts';
import { formatName } from '../src/model/names/format-name.ts';
import { jsonLines } from '../src/outputs/exports/json-lines.ts';
import { paperRecordSchema } from '../src/outputs/exports/paper-record-schema.ts';
import { plain } from '../src/text/views.ts';
import { printPapers } from '../src/outputs/exports/print.ts';
import { ris } from '../src/outputs/exports/ris.ts';
import type { Name, Paper } from '../src/model/paper.ts';
import { readCollections } from './round-trip-papers.ts';

/** The fields of a paper as text, as a reader found them. */
type ReadFields = Record<string, string>;
type Reader = (text: string, papers: Paper[], context: ExportContext) => Map<string, ReadFields>;

const fields = ['title', 'abstract', 'author', 'year', 'container', 'DOI', 'URL'];

const readers: [name: string, format: typeof bibtex, read: Reader][] = [
  ['BibTeX, @retorquere/bibtex-parser', bibtex, readByRetorquere],
  ['BibTeX (ASCII), @retorquere/bibtex-parser', bibtexAscii, readByRetorquere],
  ['BibTeX, citation-js', bibtex, (text) => readByCitationJs(text, '@biblatex/text')],
  ['RIS, citation-js', ris, (text) => readByCitationJs(text, '@ris/file')],
  ['CSL-JSON, JSON.parse', cslJson, readCsl],
  ['JSON Lines, JSON.parse and ajv', jsonLines, readJsonLines],
];

for (const [name, papers] of readCollections(process.argv[2] ?? '../shared')) {
  const keys = citationKeys(papers);
  const context = { key: ({ id }: Paper) => keys.get(id)! };
  console.log(`\n${name}: ${papers.length} papers, ${new Set(keys.values()).size} keys`);
  for (const [label, format, read] of readers) {
    const start = performance.now();
    const text = printPapers(format, papers, context);
    const printed = performance.now();
    const found = read(text, papers, context);
    const seconds = [printed - start, performance.now() - printed].map((ms) =>
      (ms / 1000).toFixed(1),
    );
    console.log(
      `  ${label}: ${found.size} entries, ${text.length} characters, printed in ${seconds[0]} s, read in ${seconds[1]} s`,
    );
    report(papers, found, context);
  }
}

function report(papers: Paper[], found: Map<string, ReadFields>, { key }: ExportContext): void {
  for (const field of fields) {
    const different: [Paper, string, string][] = [];
    let compared = 0;
    for (const paper of papers) {
      const expected = squeeze(expectedFields(paper)[field]);
      const actual = squeeze(found.get(key(paper))?.[field]);
      if (expected || actual) compared += 1;
      if (expected !== actual) different.push([paper, expected, actual]);
    }
    const withMaths = different.filter(([paper]) => hasMaths(paper));
    const others = different.filter(([paper]) => !hasMaths(paper));
    console.log(
      `    ${field.padEnd(9)} ${compared} compared, ${compared - different.length} the same, ${withMaths.length} differ in papers with maths, ${others.length} others`,
    );
    for (const [paper, expected, actual] of others.slice(0, 4))
      console.log(`      ${paper.id}: ${firstDifference(expected, actual)}`);
  }
}

/** Differences in papers with formulas do not count, because each reader shows formulas in its own way; the file contains their TeX unchanged. */
function hasMaths({ title, abstract = '' }: Paper): boolean {
  return /(?<!\\)\$/.test(title + abstract);
}

function firstDifference(expected: string, actual: string): string {
  let start = 0;
  while (expected[start] === actual[start]) start += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, start - 25), start + 35));
  return `${around(expected)} is read as ${around(actual)}`;
}

function expectedFields(paper: Paper): ReadFields {
  return {
    title: plain(paper.title),
    abstract: plain(paper.abstract ?? ''),
    author: (paper.author ?? []).map(formatName).join('; '),
    year: paper.issued?.slice(0, 4) ?? '',
    container: paper['container-title'] ?? '',
    DOI: paper.DOI ?? '',
    URL: paper.URL ?? '',
  };
}

function squeeze(text = ''): string {
  return text
    .normalize('NFC')
    .replace(/[’‘`]/g, "'")
    .replace(/<\/?(?:span|i|b|sup|sub|nc|code|a)\b[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readByRetorquere(text: string): Map<string, ReadFields> {
  const { entries, errors } = parse(text, { sentenceCase: false, unsupported: 'ignore' });
  for (const error of errors.slice(0, 5))
    console.log(`    error: ${JSON.stringify(error).slice(0, 200)}`);
  return new Map(
    entries.map(({ key, fields: read }): [string, ReadFields] => {
      const names = read.author?.map((name) =>
        [name.firstName, name.prefix, name.lastName ?? name.name, name.suffix]
          .filter(Boolean)
          .join(' '),
      );
      const { title = '', abstract = '', year = '', doi = '', url = '' } = read as ReadFields;
      const container = read['journal'] ?? read['booktitle'] ?? read['howpublished'] ?? '';
      return [
        key,
        { title, abstract, year, container, DOI: doi, URL: url, author: names?.join('; ') ?? '' },
      ];
    }),
  );
}

interface CslItem {
  id: string;
  'citation-key'?: string;
  author?: Name[];
  issued?: { 'date-parts': number[][] };
  'event-title'?: string;
  'container-title'?: string;
  [field: string]: unknown;
}

/** Reads entry by entry, because one that citation-js cannot read would make the whole file fail. */
function readByCitationJs(text: string, forceType: string): Map<string, ReadFields> {
  const entries = text.split(forceType === '@ris/file' ? /\r\n\r\n/ : /\n(?=@)/);
  const unread: string[] = [];
  const items = entries.flatMap((entry) => {
    try {
      return new Cite(entry, { forceType }).data as CslItem[];
    } catch {
      unread.push(entry);
      return [];
    }
  });
  const withMaths = unread.filter((entry) => /(?<!\\)\$/.test(entry));
  console.log(
    `    not readable: ${withMaths.length} with maths, ${unread.length - withMaths.length} others`,
  );
  return byKey(items);
}

function readCsl(text: string): Map<string, ReadFields> {
  return byKey(JSON.parse(text) as CslItem[]);
}

function byKey(items: CslItem[]): Map<string, ReadFields> {
  return new Map(
    items.map((item): [string, ReadFields] => {
      const { title = '', abstract = item['note'] ?? '', DOI = '', URL = '' } = item as ReadFields;
      return [
        item['citation-key'] ?? item.id,
        {
          title,
          abstract: abstract as string,
          DOI,
          URL,
          year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
          container: item['container-title'] ?? item['event-title'] ?? '',
          author: (item.author ?? []).map(formatName).join('; '),
        },
      ];
    }),
  );
}

function readJsonLines(text: string): Map<string, ReadFields> {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const isRecord = ajv.compile(paperRecordSchema());
  const records = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Paper & { 'citation-key': string });
  const invalid = records.filter((record) => !isRecord(record));
  console.log(`    ${records.length - invalid.length} of ${records.length} match the schema`);
  return new Map(records.map((record) => [record['citation-key'], expectedFields(record)]));
}
