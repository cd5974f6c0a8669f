import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceBraces } from '../../src/text/balance-braces.ts';

const cases: [why: string, tex: string, expected: string][] = [
  ['balanced', '{a} \\{b\\} $\\frac{1}{2}$', '{a} \\{b\\} $\\frac{1}{2}$'],
  ['one escaped brace', 'a \\} b {c}', 'a {\\textbraceright} b {c}'],
  ['in the wrong order', '\\}\\{', '{\\textbraceright}{\\textbraceleft}'],
  ['one escaped, the other not', 'a \\{ b }', 'a {\\textbraceleft} b '],
  ['after a new line in maths', '$a \\\\{b}$', '$a \\\\{b}$'],
  ['in maths', '$\\left\\{ x_{1} \\right.$', '$\\left\\lbrace  x_{1} \\right.$'],
  ['maths that is broken', 'a $\\frac{1}{2$ b', 'a $\\frac{1}2$ b'],
  ['beside letters of two units', '𝑥 }', '𝑥 '],
];

for (const [why, tex, expected] of cases) {
  test(`Braces that are ${why} end balanced`, () => {
    assert.equal(balanceBraces(tex), expected);
  });
}
