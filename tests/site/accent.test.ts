import Color from 'colorjs.io';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { backgrounds, toAccent } from '../../src/site/accent.ts';

describe('the accent', () => {
  const colours = ['#8a1c2c', '#ffee00', '#000000', '#ffffff', '#0066cc', '#00ff00', '#7f7f7f'];
  for (const colour of colours)
    test(`${colour} becomes readable on light and dark backgrounds`, () => {
      const accent = toAccent(colour);
      for (const scheme of ['light', 'dark'] as const)
        for (const ground of backgrounds[scheme]) {
          const contrast = new Color(ground).contrast(accent[scheme], 'WCAG21');
          assert.ok(contrast >= 4.5, `${accent[scheme]} on ${ground}: ${contrast}`);
        }
    });

  test('is the chosen colour itself if that is readable', () => {
    assert.equal(toAccent('#0066cc').light, '#0066cc');
    assert.equal(toAccent('#ffee00').dark, '#ffee00');
  });

  test('is checked against the backgrounds of the style sheet', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const [index, name] of ['paper', 'sheet'].entries())
      assert.ok(
        tokens.includes(
          `--${name}: light-dark(${backgrounds.light[index]}, ${backgrounds.dark[index]})`,
        ),
        name,
      );
  });

  test('of the style sheet is readable too', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const [, light = '', dark = ''] = /--accent: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
    assert.equal(toAccent(light).light, light);
    assert.equal(toAccent(dark).dark, dark);
  });
});
