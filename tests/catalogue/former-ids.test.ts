import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPapers } from '../../src/catalogue/read-papers.ts';

/** Reads papers that have only an id, a title and former ids. */
function read(papers: Record<string, string[]>) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-papers-'));
  try {
    mkdirSync(join(folder, 'papers'));
    for (const [id, also] of Object.entries(papers))
      writeFileSync(
        join(folder, 'papers', `${id}.md`),
        `---\ntitle: ${id}\nalso: ${JSON.stringify(also)}\n---\n`,
      );
    return readPapers(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a paper may have several former ids', () =>
  assert.deepEqual(read({ a: ['b', 'c'] })[0]?.frontMatter.also, ['b', 'c']));

const refused: [what: string, papers: Record<string, string[]>, message: RegExp][] = [
  ['the id of another paper', { a: ['B'], b: [] }, /papers\/a\.md:1 .*\n.*“B”.*papers\/b\.md/],
  ['a former id of another paper', { a: ['c'], b: ['c'] }, /papers\/b\.md:1 .*\n.*papers\/a\.md/],
  ['a path to another folder', { a: ['../../x'] }, /papers\/a\.md:3 .*\n/],
  ['the folder above', { a: ['..'] }, /papers\/a\.md:3 .*\n/],
];
for (const [what, papers, message] of refused)
  test(`a former id cannot be ${what}`, () => assert.throws(() => read(papers), message));
