import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse, type Library } from '@retorquere/bibtex-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { bibtexAscii } from '../../../src/outputs/exports/bibtex-ascii.ts';
import { bibtexNames } from '../../../src/outputs/exports/bibtex-names.ts';
import { bibtex } from '../../../src/outputs/exports/bibtex.ts';
import { cslJson } from '../../../src/outputs/exports/csl-json.ts';
import { jsonLines } from '../../../src/outputs/exports/json-lines.ts';
import { paperRecordSchema } from '../../../src/outputs/exports/paper-record-schema.ts';
import { plain, plainLine } from '../../../src/text/views.ts';
import { printPapers } from '../../../src/outputs/exports/print.ts';
import { ris } from '../../../src/outputs/exports/ris.ts';
import type { Name } from '../../../src/model/paper.ts';
import { crowdedPaper, hostilePapers } from './hostile-papers.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const papers = [fullPaper, barePaper, crowdedPaper, ...hostilePapers];
const context = contextOf(papers);
const keys = papers.map((paper) => context.key(paper));

interface CslLike {
  id: string;
  title?: string;
  abstract?: string;
  author?: unknown[];
  [field: string]: unknown;
}

/** The text without white space and case protection that make no difference. */
function squeeze(text: unknown): string {
  return String((text as string | undefined) ?? '')
    .normalize('NFC')
    .replace(/<\/?(?:span|i|b|sup|sub|nc)\b[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readBibtex(text: string): Library {
  const library = parse(text, { sentenceCase: false });
  assert.deepEqual(library.errors, []);
  return library;
}

for (const format of [bibtex, bibtexAscii]) {
  const text = printPapers(format, papers, context);

  test(`${format.label} is read by bibtex-parser without an error, entry by entry`, () => {
    const { entries } = readBibtex(text);
    assert.deepEqual(
      entries.map(({ key }) => key),
      keys,
    );
  });

  test(`${format.label} read by bibtex-parser has the same titles, abstracts and numbers of authors`, () => {
    const { entries } = readBibtex(text);
    for (const [index, { fields }] of entries.entries()) {
      const paper = papers[index]!;
      assert.equal(squeeze(fields.title), squeeze(plainLine(paper.title)));
      assert.equal(squeeze(fields['abstract']), squeeze(plain(paper.abstract ?? '')));
      assert.equal(fields.author?.length ?? 0, paper.author?.length ?? 0, paper.title);
    }
  });

  test(`${format.label} is read by citation-js, entry by entry`, () => {
    const read = new Cite(text).data as CslLike[];
    assert.deepEqual(
      read.map(({ id }) => id),
      keys,
    );
    assert.deepEqual(read[0]!.author, [
      { given: 'Anna', family: 'Meer', suffix: 'Jr.', 'non-dropping-particle': 'van der' },
      { given: 'Pál', family: 'Erdős' },
      { family: 'Barnes and Noble' },
    ]);
  });

  test(`Braces in ${format.label} are balanced in every field`, () => {
    for (const line of text.split(/\n(?=@)/)) assert.equal(depth(line), 0, line);
  });
}

/** The number of braces that are not closed; escaped ones count too, as in BibTeX. */
function depth(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (sign === '{') open += 1;
    if (sign === '}') open -= 1;
    assert.ok(open >= 0, text);
  }
  return open;
}

test('ASCII BibTeX is ASCII', () => {
  const ascii = printPapers(bibtexAscii, [fullPaper, barePaper], context);
  assert.match(ascii, /^[\x00-\x7f]*$/);
});

const names: [name: Name, bibtex: string][] = [
  [{ given: 'Santiago', family: 'Ramón y Cajal' }, '{Ramón y Cajal}, Santiago'],
  [{ given: 'Ludwig', family: 'Beethoven', 'dropping-particle': 'van' }, 'van Beethoven, Ludwig'],
  [{ given: 'Juan', family: 'de la Cruz' }, 'de la Cruz, Juan'],
  [{ given: 'Martin', family: 'King', suffix: 'Jr.' }, 'King, Jr., Martin'],
  [{ given: 'Ann', family: 'Marks and Spencer' }, '{Marks and Spencer}, Ann'],
  [{ family: '山田', given: '太郎' }, '山田, 太郎'],
  [{ literal: 'Gemma Team, Google' }, '{Gemma Team, Google}'],
];

for (const [name, expected] of names) {
  test(`${expected} is written for BibTeX, and read by bibtex-parser as one name`, () => {
    assert.equal(bibtexNames([name], false), expected);
    const [entry] = readBibtex(`@misc{x, author = {${expected} and Li, Bo}}`).entries;
    const [first, ...others] = entry!.fields.author!;
    assert.equal(others.length, 1);
    const last = [first!.prefix, first!.lastName ?? first!.name].filter(Boolean).join(' ');
    const von = name['dropping-particle'];
    assert.equal(last, name.literal ?? [von, name.family].filter(Boolean).join(' '));
  });
}

test('RIS read by citation-js has every paper with its title and authors', () => {
  const read = new Cite(printPapers(ris, papers, context), { forceType: '@ris/file' })
    .data as CslLike[];
  assert.deepEqual(
    read.map(({ id }) => id),
    keys,
  );
  for (const [index, { title, author }] of read.entries()) {
    assert.equal(squeeze(title), squeeze(plainLine(papers[index]!.title)));
    assert.equal(author?.length ?? 0, papers[index]!.author?.length ?? 0);
  }
});

test('Every line of RIS is a tag with a value on the same line', () => {
  const lines = printPapers(ris, papers, context).split('\r\n');
  for (const line of lines.filter(Boolean)) assert.match(line, /^[A-Z][A-Z\d] {2}- [^\n\r]*$/);
  assert.equal(lines.filter((line) => line.startsWith('ER')).length, papers.length);
});

test('CSL-JSON has every paper, and only CSL variables', () => {
  const items = JSON.parse(printPapers(cslJson, papers, context)) as CslLike[];
  assert.deepEqual(
    items.map(({ id }) => id),
    papers.map(({ id }) => id),
  );
  assert.deepEqual(items[0]!['issued'], { 'date-parts': [[2023, 5, 25]] });
  assert.equal(
    items.some((item) => 'arxiv' in item || 'links' in item),
    false,
  );
});

test('JSON Lines read back give the same papers, and follow the published schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isRecord = ajv.compile(paperRecordSchema('https://a.b/papers.schema.json'));
  const lines = printPapers(jsonLines, papers, context).trimEnd().split('\n');
  assert.equal(lines.length, papers.length);
  for (const [index, line] of lines.entries()) {
    const record = JSON.parse(line) as Record<string, unknown>;
    assert.ok(isRecord(record), JSON.stringify(isRecord.errors));
    const { 'citation-key': key, ...paper } = record;
    assert.equal(key, keys[index]);
    assert.deepEqual(paper, papers[index]);
  }
  assert.equal(isRecord({ id: 'a', 'citation-key': 'a', title: 'A', issued: 2023 }), false);
});
