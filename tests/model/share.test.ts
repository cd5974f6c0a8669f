import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countProcesses, planShares } from '../../scripts/build/plan-shares.ts';
import {
  formatShare,
  hasAddress,
  hasCollectionFiles,
  parseShare,
  toEqualShare,
} from '../../src/model/share.ts';

const equalShares = (count: number) =>
  Array.from({ length: count }, (_, index) => toEqualShare(index + 1, count));

describe('shares of a site', () => {
  for (const [name, toShares] of [
    ['of equal size', equalShares],
    ['of the processes of a build', planShares],
  ] as const)
    test(`${name} have every address, and the files of the collection, exactly once`, () =>
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 20 }), fc.webPath(), (count, path) => {
          const shares = toShares(count);
          assert.equal(shares.length, count);
          assert.equal(shares.filter((share) => hasAddress(share, path)).length, 1);
          assert.equal(shares.filter(hasCollectionFiles).length, 1);
        }),
      ));

  test('have about as many addresses as their size implies', () => {
    const addresses = Array.from({ length: 20_000 }, (_, index) => `/papers/p${index}/`);
    for (const count of [2, 3, 4, 7])
      for (const share of equalShares(count)) {
        const addressCount = addresses.filter((path) => hasAddress(share, path)).length;
        assert.ok(
          Math.abs(addressCount / (addresses.length / count) - 1) < 0.05,
          `${addressCount} of 1/${count}`,
        );
      }
  });

  test('stay the same when passed to another process', () => {
    for (const share of [...equalShares(7), ...planShares(2)])
      assert.deepEqual(parseShare(formatShare(share)), share);
    for (const text of ['', '1', '0.5 0.25', '0 2', 'a b'])
      assert.throws(() => parseShare(text), /Not a share/);
  });
});

describe('the processes of a build', () => {
  for (const [papers, cores, gigabytes, expected] of [
    [60, 8, 64, 1],
    [19_999, 8, 64, 1],
    [20_000, 1, 64, 1],
    [20_000, 2, 16, 2],
    [30_000, 4, 15, 3],
    [30_000, 4, 3, 1],
    [158_357, 2, 12, 2],
    [100_000, 16, 64, 2],
    [158_357, 16, 64, 2],
    [158_357, 4, 7, 1],
  ] as const)
    test(`${papers} papers, ${cores} cores and ${gigabytes} GB of memory: ${expected}`, () =>
      assert.equal(countProcesses(papers, { cores, availableMemory: gigabytes * 1e9 }), expected));
});
