import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openIndex, type OpenIndex } from '../../src/search/index-files/open-index.ts';
import { writeIndex } from '../../src/search/write-index.ts';

/** 400 different characters, each in ten of 100 texts. */
const characters = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + 7 * at));
const textOf = (paper: number) =>
  characters
    .filter((_, at) => at % 10 === paper % 10)
    .join('')
    .repeat(3);
const folder = mkdtempSync(join(tmpdir(), 'offprint-chunks-'));
const indexes: Record<string, OpenIndex> = {};

const open = (name: string): Promise<OpenIndex> =>
  openIndex((path) => {
    const file = readFileSync(join(folder, name, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });

/** Papers of which the first ones have Chinese texts. */
const toRecords = (chineseCount: number) =>
  Array.from({ length: 100 }, (_, paper) => ({
    id: String(paper),
    url: `papers/${paper}/`,
    title: paper < chineseCount ? textOf(paper).slice(0, 20) : `Paper ${paper}`,
    abstract: paper < chineseCount ? textOf(paper) : 'In English.',
    authors: [],
    topics: [],
  }));

before(async () => {
  for (const [name, chineseCount] of [
    ['all', 100],
    ['some', 20],
  ] as const) {
    await writeIndex(toRecords(chineseCount), join(folder, name));
    indexes[name] = await open(name);
  }
});
after(() => rmSync(folder, { recursive: true }));

test('In a collection in a script without spaces, the index has more chunks than Pagefind writes', () => {
  assert.ok(indexes['all']!.meta.chunks.length > 1);
  assert.equal(indexes['some']!.meta.chunks.length, 1);
});

test('Every character is found in all its papers', async () => {
  for (const [at, character] of characters.entries()) {
    const pages = (await indexes['all']!.postings(character)).map(({ page }) => page);
    assert.deepEqual(
      pages,
      Array.from({ length: 10 }, (_, ten) => 10 * ten + (at % 10)),
    );
  }
});
