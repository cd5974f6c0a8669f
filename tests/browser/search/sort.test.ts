import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortResults } from '../../../src/browser/search/sort.ts';
import type { Engine } from '../../../src/search/engine.ts';
import type { Ranked } from '../../../src/search/rank.ts';

const titles = ['Łódź', 'Part 10', 'école', 'Zoo', 'Part 2', 'Eclipse'];
const dates = new Map([
  ['2021', [0, 3]],
  ['2023-05', [1]],
]);
const engine = {
  show: (page: number) => Promise.resolve({ meta: { title: titles[page] } }),
  valuesOf: () => Promise.resolve(dates),
} as unknown as Engine;

for (const [sort, pages] of [
  ['title', [5, 2, 0, 4, 1, 3]],
  ['newest', [1, 0, 3, 2, 4, 5]],
  ['relevance', [0, 1, 2, 3, 4, 5]],
] as const)
  test(`results are sorted by ${sort}, titles in the order of the language`, async () => {
    const ranked = titles.map((_, page) => ({ page })) as Ranked[];
    const sorted = await sortResults(engine, ranked, sort);
    assert.deepEqual(
      sorted.map(({ page }) => page),
      pages,
    );
  });
