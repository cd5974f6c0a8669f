import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openEngine, type Engine } from '../../src/search/engine.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const record = (id: string, abstract: string, comments?: string[]): SearchRecord => ({
  id,
  url: `papers/${id}/`,
  title: `Paper ${id}`,
  authors: [],
  abstract,
  topics: [],
  ...(comments && { comments }),
});

const records = [
  record('first', 'Sheep and **goats** in the hills.'),
  record('second', 'Of cows.', [
    '*Ada* presents the goats.',
    'Wombats, $x_1$: [here](https://a.b).',
  ]),
  record('third', ''),
  record('fourth', '', ['深層学習 is the topic.']),
];

const folder = mkdtempSync(join(tmpdir(), 'offprint-comments-'));
let engine: Engine;

before(async () => {
  await writeIndex(records, folder);
  engine = await openEngine((path) => {
    const file = readFileSync(join(folder, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });
});
after(() => rmSync(folder, { recursive: true }));

describe('search in comments', () => {
  const queries: [query: string, ids: string[]][] = [
    ['wombats', ['second']],
    ['"presents the goats"', ['second']],
    ['goats', ['first', 'second']],
    ['ada', ['second']],
    ['学習', ['fourth']],
  ];
  for (const [query, ids] of queries)
    test(`${query} finds ${ids.join(', ')}`, async () => {
      const { ranked } = await engine.search({ query });
      const idsByPage = await engine.ids();
      const found = ranked.filter(({ isRelated }) => !isRelated).map(({ page }) => idsByPage[page]);
      assert.deepEqual(found.sort(), ids);
    });

  test('results have the comments as plain text', async () => {
    const { ranked } = await engine.search({ query: 'wombats' });
    const { content, meta } = await engine.show(ranked[0]!.page);
    assert.equal(content, 'Of cows.');
    assert.equal(
      meta['comment']?.replace(/\s+/g, ' '),
      'Ada presents the goats. Wombats, x₁: here.',
    );
  });
});
