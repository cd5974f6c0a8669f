import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from '../../src/text/remember.ts';

test('A result is computed once, and again only after more results than are remembered', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.deepEqual(['', 'a', 'a', '', 'bb', 'a'].map(lengthOf), [0, 1, 1, 0, 2, 1]);
  assert.deepEqual(asked, ['', 'a', 'bb', 'a']);
});
