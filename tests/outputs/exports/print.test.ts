import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectionFileNames, writtenExports } from '../../../src/outputs/exports/export-files.ts';
import { exports } from '../../../src/outputs/exports/index.ts';
import { printPapers, splitEntries } from '../../../src/outputs/exports/print.ts';
import { cslJson } from '../../../src/outputs/exports/csl-json.ts';
import { shardCount, shardOf } from '../../../src/outputs/exports/record-shards.ts';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../../src/text/markdown.ts';
import { markdown } from '../../../src/outputs/exports/markdown.ts';
import { barePaper, contextOf, fullPaper } from './papers.ts';

const papers = [fullPaper, barePaper];

for (const format of exports) {
  test(`${format.label} of several papers contains the entry of each, and without papers there are no entries`, () => {
    const context = contextOf(papers);
    const whole = printPapers(format, papers, context);
    for (const paper of papers) assert.ok(whole.includes(format.entry(paper, context)));
    const { before = '', after = '' } = format.around ?? {};
    assert.equal(printPapers(format, [], context), before + after);
  });
}

test('Names, extensions and labels of the exports differ', () => {
  for (const property of ['name', 'extension', 'label'] as const)
    assert.equal(new Set(exports.map((format) => format[property])).size, exports.length);
});

test('Parts stay below the limit, are all valid, and together contain every entry once', () => {
  const entries = Array.from({ length: 50 }, (_, index) => JSON.stringify({ id: `é${index}` }));
  const parts = splitEntries(cslJson, entries, 200);
  assert.ok(parts.length > 1);
  for (const part of parts) assert.ok(Buffer.byteLength(part) <= 200);
  assert.deepEqual(
    parts.flatMap((part) => (JSON.parse(part) as { id: string }[]).map(({ id }) => id)),
    entries.map((_, index) => `é${index}`),
  );
});

test('An entry above the limit gets a separate part, and without entries there is one empty file', () => {
  assert.equal(splitEntries(cslJson, ['{"a":1}', '{"b":2}'], 1).length, 2);
  assert.deepEqual(
    splitEntries(cslJson, [], 1).map((part) => JSON.parse(part) as unknown),
    [[]],
  );
});

const exportsBySize: [
  scope: Parameters<typeof writtenExports>[0],
  papers: number,
  names: string[],
][] = [
  ['paper', 2_000, ['bibtex', 'ris', 'csl-json']],
  ['paper', 2_001, []],
  ['digest', 2_000, exports.map(({ name }) => name)],
  ['digest', 2_001, []],
  ['value', 2_000, exports.map(({ name }) => name)],
  ['value', 2_001, []],
  ['collection', 2_000, exports.map(({ name }) => name)],
  ['collection', 20_000, ['bibtex', 'ris', 'csl-json', 'json-lines']],
  ['collection', 20_001, ['json-lines']],
  ['collection', 120_001, []],
];

for (const [scope, count, names] of exportsBySize) {
  test(`With ${count} papers, a ${scope} has ${names.length} exports`, () => {
    assert.deepEqual(
      writtenExports(scope, count).map(({ name }) => name),
      names,
    );
  });
}

test('A single file of the collection has the plain name; several are numbered', () => {
  assert.deepEqual(collectionFileNames(cslJson, 1), ['papers.csl.json']);
  assert.deepEqual(collectionFileNames(cslJson, 2), ['papers-1.csl.json', 'papers-2.csl.json']);
});

test('Shards have 50 to 100 papers each, and their number rarely changes', () => {
  assert.deepEqual(
    [0, 1, 60, 9_940, 10_000, 10_001, 20_000].map(shardCount),
    [1, 1, 1, 100, 100, 200, 200],
  );
  const shards = shardCount(10_000);
  const sizes = Array.from({ length: shards }, () => 0);
  for (let index = 0; index < 10_000; index += 1) sizes[shardOf(`paper-${index}`, shards)]! += 1;
  assert.ok(Math.max(...sizes) < 160, String(Math.max(...sizes)));
  assert.equal(shardOf('anything', 1), 0);
});

test('Markdown escapes markup in authors and source', () => {
  const paper = {
    ...barePaper,
    author: [{ given: 'A*da*', family: 'Bell_e_' }],
    issued: '2020',
    'container-title': 'Flocks <i>of</i> Sheep',
  };
  const entry = markdown.entry(paper, contextOf([paper]));
  assert.match(entry, /A\\\*da\\\*/);
  assert.match(entry, /Flocks \\<i>of\\<\/i> Sheep/);
});

test('URLs in the Markdown export stay links, whatever characters they contain', () => {
  const URL = 'https://x.example/<script>alert(1)</script> b';
  const DOI = '10.1002/1521-3951(199911)216:1<135::AID-PSSB135>3.0.CO;2-#';
  const paper = { id: 'a', title: 'A', DOI, URL };
  const links: string[] = [];
  visit(parseMarkdown(markdown.entry(paper, contextOf([paper]))), (node) => {
    assert.notEqual(node.type, 'html');
    if (node.type === 'link') links.push(node.url);
  });
  assert.deepEqual(links, [
    'https://doi.org/10.1002/1521-3951(199911)216:1%3C135::AID-PSSB135%3E3.0.CO;2-%23',
    'https://x.example/%3Cscript%3Ealert(1)%3C/script%3E%20b',
  ]);
});
