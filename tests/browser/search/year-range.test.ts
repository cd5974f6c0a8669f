import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatYears } from '../../../src/browser/search/year-range.ts';

for (const [value, words] of [
  ['2020', '2020'],
  ['2020-', 'from 2020'],
  ['-2020', 'until 2020'],
  ['2020-2023', '2020–2023'],
] as const)
  test(`the year filter ${value} is shown as “${words}”`, () =>
    assert.equal(formatYears(value), words));
