import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewSvg, type Typeface } from '../../src/integrations/preview-image/preview-svg.ts';

/** A face in which every Latin letter is a square of one em. */
const face: Typeface = {
  unitsPerEm: 1000,
  glyph: (letter) =>
    /[ -~]/.test(letter) ? { advance: 1000, outlineAt: (x) => `M${x} 0` } : undefined,
};

const rowsOf = (svg: string) => svg.match(/<path /g)?.length ?? 0;

const cases: [why: string, title: string, description: string, rows: number][] = [
  ['one line', 'Papers', '', 1],
  ['a break at a word', 'Trending Papers Weekly', '', 3],
  ['at most three lines', 'One two three four five six seven eight nine ten', '', 3],
  ['no text that the face lacks', '深層学習', 'About', 1],
  ['nothing', '', '', 0],
];

for (const [why, title, description, rows] of cases) {
  test(`the picture shows ${why}`, () => {
    assert.equal(rowsOf(previewSvg(title, description, face)), rows);
  });
}

test('a title of 3 MB gives a picture of a normal size', () => {
  assert.ok(previewSvg('x'.repeat(3_000_000), 'y '.repeat(1_500_000), face).length < 20_000);
});

test('text is escaped', () => {
  assert.doesNotMatch(previewSvg('</svg><script>', '', face), /script/);
});
