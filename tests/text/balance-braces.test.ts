import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceBraces } from '../../src/text/balance-braces.ts';

const cases: [what: string, tex: string, expected: string][] = [
  ['already balanced', '{a} \\{b\\} $\\frac{1}{2}$', '{a} \\{b\\} $\\frac{1}{2}$'],
  ['escaped, without a partner', 'a \\} b {c}', 'a {\\textbraceright} b {c}'],
  ['in the wrong order', '\\}\\{', '{\\textbraceright}{\\textbraceleft}'],
  ['escaped on one side only', 'a \\{ b }', 'a {\\textbraceleft} b '],
  ['after a new line in maths', '$a \\\\{b}$', '$a \\\\{b}$'],
  ['in maths', '$\\left\\{ x_{1} \\right.$', '$\\left\\lbrace  x_{1} \\right.$'],
  ['in broken maths', 'a $\\frac{1}{2$ b', 'a $\\frac{1}2$ b'],
  ['next to characters of two UTF-16 units', '𝑥 }', '𝑥 '],
];

for (const [what, tex, expected] of cases) {
  test(`Braces that are ${what} become balanced`, () => {
    assert.equal(balanceBraces(tex), expected);
  });
}
