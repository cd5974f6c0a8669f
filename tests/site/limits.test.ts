import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  HUGE_COLLECTION,
  LARGE_COLLECTION,
  limitsFor,
  SMALL_COLLECTION,
} from '../../src/site/limits.ts';

const sizes = [
  0,
  SMALL_COLLECTION,
  SMALL_COLLECTION + 1,
  LARGE_COLLECTION,
  LARGE_COLLECTION + 1,
  HUGE_COLLECTION,
  HUGE_COLLECTION + 1,
];

test('A larger collection never has more of anything for each paper', () => {
  for (const [index, size] of sizes.slice(1).entries()) {
    const [smaller, larger] = [limitsFor(sizes[index]!), limitsFor(size)];
    assert.ok(larger.minPapersOfAuthor >= smaller.minPapersOfAuthor);
    assert.ok(larger.maxPapersOfList <= smaller.maxPapersOfList);
    assert.ok(larger.related.papers <= smaller.related.papers);
    assert.ok(larger.feeds.minPapers >= smaller.feeds.minPapers);
    for (const [name, value] of Object.entries(larger))
      if (value === true && name !== 'isBrief')
        assert.equal(smaller[name as keyof typeof smaller], true, name);
  }
});
