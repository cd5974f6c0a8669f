import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarmfulTex } from '../../src/text/harmful-tex.ts';
import { tex } from '../../src/text/views.ts';

for (const formula of [
  '\\input{/etc/passwd}',
  '\\input /etc/passwd',
  '\\@@input secret',
  'x^^5cinput{a}',
  '\\text{\\immediate\\write18{touch x}}',
  '\\openout7=x',
  '\\def\\x{\\x}',
  '\\xdef\\x{}',
  '\\newcommand{\\a}{b}',
  '\\let\\a=b',
  '\\catcode`\\|=0 |input',
  '\\csname input\\endcsname',
  '\\directlua{os.execute("x")}',
  '\\end {document}',
])
  test(`a formula that does more than typeset is text in TeX: ${formula}`, () => {
    assert.ok(isHarmfulTex(formula));
    assert.match(tex(`Of $${formula}$ here`), /^Of \\texttt\{/);
  });

for (const formula of [
  '\\left( x \\leq y \\right)',
  '\\overline{x}^{2}_{i} + \\bar{\\delta}',
  '\\operatorname{argmax} \\mathcal{L}',
  '\\begin{cases} 1 \\end{cases}',
  '\\letter \\definition \\readable',
])
  test(`a formula stays: ${formula}`, () => {
    assert.equal(isHarmfulTex(formula), false);
    assert.equal(tex(`$${formula}$`), `$${formula}$`);
  });

test('a URL does not contain TeX’s `^^` notation for characters', () => {
  const printed = tex('[x](https://example.org/^^5cinput) and <https://example.org/^^5c>');
  assert.doesNotMatch(printed, /\^\^/);
});
