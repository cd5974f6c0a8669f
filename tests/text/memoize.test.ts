import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../src/text/memoize.ts';

test('A result is computed once, and again only after more results than are cached', () => {
  const asked: string[] = [];
  const lengthOf = memoize((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.deepEqual(['', 'a', 'a', '', 'bb', 'a'].map(lengthOf), [0, 1, 1, 0, 2, 1]);
  assert.deepEqual(asked, ['', 'a', 'bb', 'a']);
});
