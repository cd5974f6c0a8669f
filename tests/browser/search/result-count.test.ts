import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatResultCount } from '../../../src/browser/search/result-count.ts';

const toRanked = (close: number, all: number) =>
  Array.from({ length: all }, (_, at) => ({ isClose: at < close }));

for (const [close, all, shown, words] of [
  [0, 0, 0, 'No matching papers'],
  [1, 1, 1, '1 paper'],
  [58, 58, 58, '58 papers'],
  [58, 58, 10, '58 papers, 10 shown'],
  [9, 58, 58, '9 close matches, 58 in all'],
  [1, 12, 10, '1 close match, 12 in all, 10 shown'],
  [0, 12, 12, 'No close matches, 12 in all'],
  [1234, 12345, 10, '1,234 close matches, 12,345 in all, 10 shown'],
] as const)
  test(`${all} results, ${close} of them close, ${shown} shown: “${words}”`, () =>
    assert.equal(formatResultCount(toRanked(close, all), shown), words));
