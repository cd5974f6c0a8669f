import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findNearest } from '../../src/analysis/neighbours/nearest.ts';
import { modelSize } from '../../src/analysis/neighbours/neighbours.ts';
import { reduce } from '../../src/analysis/neighbours/reduce.ts';
import { toVectors } from '../../src/analysis/neighbours/vectors.ts';
import type { Text } from '../../src/analysis/topics/text.ts';

const word = fc.constantFrom(...'graph speech vision policy proof token agent noise'.split(' '));
const text = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
const texts = (length: number) =>
  fc
    .array(text, { minLength: length, maxLength: length })
    .map((abstracts) =>
      abstracts.map((abstract, index): Text => ({ id: String(index), title: '', abstract })),
    );

/** Papers that belong to the model, of those in the tests. */
const SIZE = 12;

function toDense(all: Text[]) {
  const { vectors, terms } = toVectors(all, SIZE);
  return { vectors, dense: reduce(vectors, terms.length, SIZE) };
}

describe('papers added at the end', () => {
  test('change no vector of the papers of the model', () => {
    fc.assert(
      fc.property(texts(SIZE + 3), texts(4), (before, added) => {
        const one = toDense(before);
        const other = toDense([...before, ...added]);
        assert.deepEqual(other.vectors.slice(0, SIZE), one.vectors.slice(0, SIZE));
        const { width } = one.dense;
        assert.equal(other.dense.width, width);
        assert.deepEqual(
          other.dense.values.slice(0, SIZE * width),
          one.dense.values.slice(0, SIZE * width),
        );
      }),
    );
  });

  test('are found by the papers that they are the same as', () => {
    fc.assert(
      fc.property(texts(SIZE), (before) => {
        const { dense } = toDense([...before, ...before]);
        const near = findNearest(dense, 2 * SIZE, SIZE);
        before.forEach((_, index) => {
          const found = near[index]!.find(({ other }) => other === SIZE + index);
          if (near[index]!.length > 0) assert.ok(found && found.similarity > 0.999);
        });
      }),
    );
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
