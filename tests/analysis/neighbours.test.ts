import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getModel } from '../../src/analysis/neighbours/cached-model.ts';
import { toModel } from '../../src/analysis/neighbours/model.ts';
import {
  assignCells,
  concatVectors,
  findNearest,
  type VectorsWithCells,
} from '../../src/analysis/neighbours/nearest.ts';
import { findNeighbours, modelSize } from '../../src/analysis/neighbours/neighbours.ts';
import { project } from '../../src/analysis/neighbours/reduce.ts';
import { toAddedVectors } from '../../src/analysis/neighbours/vectors.ts';
import type { PaperText } from '../../src/analysis/topics/paper-text.ts';
import { createMemoryCache } from '../catalogue/memory-cache.ts';

const word = fc.constantFrom(...'graph speech vision policy proof token agent noise'.split(' '));
const text = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
const texts = (length: number) =>
  fc
    .array(text, { minLength: length, maxLength: length })
    .map((abstracts) =>
      abstracts.map((abstract, index): PaperText => ({ id: String(index), title: '', abstract })),
    );

/** Number of papers in the model in these tests. */
const SIZE = 12;

/** Vectors of whole numbers, so that many are equally near. */
const dense = (count: number) =>
  fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: 3 * count, maxLength: 3 * count })
    .map((values) => ({
      count,
      width: 3,
      values: Float32Array.from(values),
    }));

const firstOf = (
  { width, values, nearestCells }: VectorsWithCells,
  count: number,
): VectorsWithCells => ({
  count,
  width,
  values: values.slice(0, count * width),
  nearestCells: nearestCells.slice(0, count),
});

describe('papers added at the end', () => {
  test('have the same vectors as papers of the model with the same text', () => {
    fc.assert(
      fc.property(texts(SIZE), (before) => {
        const model = toModel(before);
        const added = toAddedVectors(before, model.vocabulary);
        assert.deepEqual(added.terms, model.vocabulary.spellings);
        // A term that only one paper of the model contains has no weight in the model, but gets one when that paper is added again.
        const areAllShared = model.vocabulary.frequencies.every((papers) => papers > 1);
        if (areAllShared) assert.deepEqual(added.vectors, model.vectors);
      }),
    );
  });

  for (const [name, abstracts, terms] of [
    ['in one added paper have no', ['noise', 'graph'], [[], ['graph']]],
    ['in two added papers have a', ['noise', 'noise graph'], [['noise'], ['graph', 'noise']]],
    ['in one added paper and one of the model have a', ['proof'], [['proof']]],
  ] as const)
    test(`words ${name} weight`, () => {
      const toTexts = (list: readonly string[]) =>
        list.map((abstract): PaperText => ({ id: abstract, title: '', abstract }));
      const { vocabulary } = toModel(toTexts(['graph proof', 'graph speech', 'speech']));
      const added = toAddedVectors(toTexts(abstracts), vocabulary);
      const actual = added.vectors.map((vector) =>
        [...vector.terms].map((term) => added.terms[term]),
      );
      assert.deepEqual(actual, terms);
    });

  test('are neighbours of the papers that have the same text', () => {
    fc.assert(
      fc.property(texts(SIZE), (before) => {
        const { withCells, vocabulary, directions, centres } = toModel(before);
        const { vectors } = toAddedVectors(before, vocabulary);
        const near = findNearest(
          concatVectors(withCells, assignCells(project(vectors, directions), centres)),
          2 * SIZE,
        );
        before.forEach((_, index) => {
          const found = near[index]!.find(({ other }) => other === SIZE + index);
          if (near[index]!.length > 0) assert.ok(found && found.similarity > 0.999);
        });
      }),
    );
  });

  test('lead to the same nearest papers as a comparison of all papers', () => {
    fc.assert(
      fc.property(
        dense(30),
        dense(12),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (all, centres, size, count) => {
          const withCells = assignCells(all, centres);
          const previous = findNearest(firstOf(withCells, size), count);
          assert.deepEqual(findNearest(withCells, count, previous), findNearest(withCells, count));
        },
      ),
    );
  });
});

describe('a cached model', () => {
  test('gives the same related papers as a new one, whichever papers have changed', () => {
    const words = Array.from(
      { length: 80 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26))}${index}`,
    );
    const sample = (count: number) =>
      fc
        .sample(fc.subarray(words, { minLength: 3, maxLength: 9 }), count)
        .map((title) => title.join(' '));
    const toTexts = (titles: string[]) =>
      titles.map((title, index): PaperText => ({ id: String(index), title, abstract: '' }));
    const results = createMemoryCache();
    const titles = sample(4_300);
    const changes: [isCached: boolean, change: () => void][] = [
      [false, () => undefined],
      [true, () => titles.push(...sample(60))],
      [true, () => titles.splice(4_200, 1, ...sample(1))],
      [true, () => titles.splice(4_250, 9)],
      [false, () => titles.splice(10, 1, ...sample(1))],
    ];
    for (const [isCached, change] of changes) {
      change();
      const all = toTexts(titles);
      const writes = results.writes;
      const found = findNeighbours(all, (model) => getModel(model, results, [0, 5_000]));
      assert.equal(results.writes === writes, isCached);
      const expected = findNeighbours(all);
      const isSame = (id: string) =>
        JSON.stringify(found.get(id)) === JSON.stringify(expected.get(id));
      assert.deepEqual(
        [...expected.keys()].filter((id) => !isSame(id)),
        [],
      );
      assert.equal(found.size, expected.size);
    }
  });

  for (const [isCached, size] of [
    [false, 11],
    [true, 12],
    [true, 13],
    [false, 14],
  ] as const)
    test(`of ${size} papers is ${isCached ? '' : 'not '}cached if models of 12 to 13 are`, () => {
      const results = createMemoryCache();
      getModel(fc.sample(texts(size), 1)[0]!, results, [12, 13]);
      assert.equal(results.writes, Number(isCached));
    });
});

describe('the size of the model', () => {
  for (const [papers, size] of [
    [0, 0],
    [4_000, 4_000],
    [9_930, 9_216],
    [9_990, 9_216],
    [10_240, 10_240],
    [100_000, 98_304],
  ] as const)
    test(`of ${papers} papers is ${size}`, () => assert.equal(modelSize(papers), size));

  test('is at least seven eighths of the papers and rarely changes', () => {
    let changes = 0;
    for (let papers = 4_001; papers <= 64_000; papers += 1) {
      assert.ok(modelSize(papers) <= papers && modelSize(papers) > (7 / 8) * papers);
      if (modelSize(papers) !== modelSize(papers - 1)) changes += 1;
    }
    assert.ok(changes < 40, String(changes));
  });
});
