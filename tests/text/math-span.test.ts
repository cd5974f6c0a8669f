import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findMath } from '../../src/text/math-span.ts';

/**
 * 200 dollar signs in real abstracts, judged by hand: a verdict, a tab, and the text with `▸` before the dollar sign in question. Titles and abstracts are from the ML
 * Anthology (Apache-2.0).
 */
const cases = readFileSync('tests/fixtures/text/money.tsv', 'utf8').trim().split('\n');

test('of 200 real dollar signs, at most 2 are misread: money as maths, or maths as money', () => {
  const wrong = cases.filter((line) => {
    const [verdict, marked = ''] = line.split('\t');
    const from = marked.indexOf('▸');
    const isMath = findMath(marked.replace('▸', ''), from) !== undefined;
    return isMath !== (verdict === 'maths');
  });
  assert.equal(cases.length, 200);
  assert.ok(wrong.length <= 2, wrong.join('\n'));
});
