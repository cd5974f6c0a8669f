import { parse } from '@retorquere/bibtex-parser';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toHtml } from '../../src/text/html.ts';
import { firstSentences } from '../../src/text/first-sentences.ts';
import { toPlainMath } from '../../src/text/math-plain.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { toPlain } from '../../src/text/plain.ts';
import { safeHref } from '../../src/text/safe-href.ts';
import { toSearchText } from '../../src/text/search-text.ts';
import { renderMath, findUnknownCommands } from '../../src/text/render-math.ts';
import { html, inlineHtml } from '../../src/text/html-views.ts';
import { plain, prose, searchText, tex } from '../../src/text/views.ts';

describe('a formula as plain Unicode', () => {
  for (const [formula, expected] of [
    ['\\ell_2', 'ℓ₂'],
    ['k^{th}', 'kᵗʰ'],
    ['\\mathcal{O}(n^{2k})', 'O(n²ᵏ)'],
    ['\\frac{a}{b+1}', 'a/(b+1)'],
    ['\\sqrt{x}', '√x'],
    ['\\sqrt[3]{x}', '∛x'],
    ['x \\in \\mathbb{R}^d', 'x ∈ Rᵈ'],
    ['\\hat{y}', 'ŷ'],
    ['\\alpha \\leq \\beta', 'α ≤ β'],
    ['360^\\circ', '360°'],
    ['\\log n', 'log n'],
    ['\\eps', 'eps'],
    ['\\constructor', 'constructor'],
    ['95\\%', '95%'],
    ['O(n\\log n)', 'O(n log n)'],
    ['2\\log_2 n + \\max_x f', '2 log₂ n + maxₓ f'],
    ['\\poly(n)\\eps', 'poly(n) eps'],
    ['\\eta \\cdot n \\times m, 3\\times3', 'η · n × m, 3×3'],
    ['\\alpha = 0.5', 'α = 0.5'],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a b; c d)'],
    ['\\begin{aligned} a &= b \\\\ c &= d \\\\ \\end{aligned}', 'a = b; c = d'],
    ['\\textcolor{red}{x} \\norm{y} \\R^n', 'x ‖y‖ ℝⁿ'],
  ] as const)
    test(formula, () => assert.equal(toPlainMath(formula), expected));
});

test('prose has no letters of a formula', () =>
  assert.equal(prose('time $O(n \\log d)$ and $\\ell_1$-norm'), 'time  ;  and  ; -norm'));

describe('a formula as MathML', () => {
  const styled = [
    String.raw`\begin{cases} x & y \\ z & w \end{cases}`,
    String.raw`\sum_{i \in \mathcal{I}} \widehat{abcd}_i`,
    String.raw`\textcolor{red}{x} \! y \mathbf{z} \textit{bold} \boldsymbol{+}`,
    String.raw`\begin{array}{lr} a & b \\ c & d \end{array}`,
    String.raw`x^{y^{z}}_{\textstyle n} \dfrac{a}{b}`,
  ];
  for (const formula of styled)
    test(`has no style attribute, which the Content-Security-Policy would block: ${formula}`, () =>
      assert.doesNotMatch(renderMath(formula, true) ?? '', / style=|undefined/));

  test('an author’s macro is shown upright as its name, and reported', () => {
    assert.match(renderMath('1+\\eps', false) ?? '', /<mi mathvariant="normal">eps<\/mi>/);
    assert.deepEqual(findUnknownCommands('1+\\eps+\\eps'), ['\\eps']);
  });

  for (const formula of [
    '#P',
    'a & b',
    '\\left( a',
    'O\\big(n',
    '\\ell_\\max^2\\right',
    '\\sqrt\\frac{a}{b}',
    '\\scalebox{0.7}{$x$}',
  ])
    test(`${formula} is rendered although TeX would reject it`, () =>
      assert.match(renderMath(formula, false) ?? '', /^<math/));

  for (const formula of ['x^', '\\frac{a}', '}{', '\\sqrt', '&'])
    test(`${formula} is rendered or rejected, without an exception or an error box`, () =>
      assert.doesNotMatch(renderMath(formula, false) ?? '', /error|style=/));

  test('hostile sizes are bounded', () => {
    assert.doesNotMatch(renderMath('\\rule{9999em}{9999em}', false) ?? '', /9999/);
    assert.equal(renderMath('x'.repeat(6000), false), undefined);
  });

  test('a formula that cannot be rendered is shown as its TeX', () => {
    const markup = toHtml({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'inlineMath', value: 'x^' }] }],
    });
    assert.equal(markup, '<p><code>x^</code></p>');
  });
});

describe('hostile text becomes text', () => {
  for (const [markdown, expected] of [
    ['<script>alert(1)</script>', ''],
    ['a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](//evil.example)', '<p>x</p>'],
    ['[x](data:text/html,x)', '<p>x</p>'],
    ['[x](https://a.example)', '<p><a href="https://a.example" rel="external noopener">x</a></p>'],
    ['# heading', 'heading'],
    ['![alt](https://a.example/x.png)', '<p></p>'],
  ] as const)
    test(markdown, () => assert.equal(html(markdown), expected));

  test('a title is phrasing content only', () =>
    assert.equal(inlineHtml('A *B* $x$ `c`').includes('<p>'), false));

  test('no space is added next to emphasis in titles', () =>
    assert.equal(
      inlineHtml('*In vivo*: (*E. coli*)-like'),
      '<em>In vivo</em>: (<em>E. coli</em>)-like',
    ));

  for (const [href, isSafe] of [
    ['https://a.example/x_(y)', true],
    ['mailto:a@b.example', true],
    ['javascript:alert(1)', false],
    ['\u0001javascript:alert(1)', false],
    ['//evil.example', false],
    ['https://user:secret@a.example', false],
    ['/relative', false],
    [`https://a.example/${'x'.repeat(3000)}`, false],
  ] as const)
    test(`${href.slice(0, 40)} is ${isSafe ? 'a link' : 'no link'}`, () =>
      assert.equal(safeHref(href) !== undefined, isSafe));
});

describe('search text includes other spellings', () => {
  for (const [raw, spellings] of [
    ['S^2IP-LLM', ['S²IP-LLM', 'S2IP-LLM']],
    ['$\\ell_2$ norm', ['ℓ₂', 'l2']],
    ['\\sigma', ['σ', 'sigma']],
    ['eﬃcient', ['efficient']],
    ['β-VAE', ['β-VAE', 'beta-vae']],
  ] as const)
    test(raw, () => {
      const { plain: shown, aliases } = toSearchText(toPlain(parseTex(raw).tree));
      const text = [shown, ...aliases].join(' ');
      for (const spelling of spellings)
        assert.ok(text.includes(spelling), `${text} lacks ${spelling}`);
    });

  test('ordinary words have no other spellings', () =>
    assert.deepEqual(searchText('Plain words.'), { plain: 'Plain words.', aliases: [] }));
});

describe('TeX for BibTeX', () => {
  for (const [markdown, expected] of [
    ['only $25%$', 'only $25\\%$'],
    ['only $25\\%$', 'only $25\\%$'],
    ['$a \\\\% b$', '$a \\\\\\% b$'],
  ] as const)
    test(`a percent sign in a formula does not start a comment: ${markdown}`, () =>
      assert.equal(tex(markdown), expected));

  for (const [markdown, utf8, ascii] of [
    ['60% & more_of $x^2$ #1', '60\\% \\& more\\_of $x^2$ \\#1', '60\\% \\& more\\_of $x^2$ \\#1'],
    ['Erdős – “so”', 'Erdős – “so”', "Erd{\\H{o}}s -- ``so''"],
    ['*very*', '\\emph{very}', '\\emph{very}'],
    ['[x](https://a.org)', '\\href{https://a.org}{x}', '\\href{https://a.org}{x}'],
    ['[x](javascript:alert(1))', 'x', 'x'],
    [
      '- a\n- b',
      '\\begin{itemize} \\item a \\item b \\end{itemize}',
      '\\begin{itemize} \\item a \\item b \\end{itemize}',
    ],
    ['$$\nx\n$$', '$$x$$', '$$x$$'],
    ['$\\text{Erdős}_ö$', '$\\text{Erdős}_ö$', '$\\text{Erd{\\H{o}}s}_\\ddot{o}$'],
    ['eﬃcient 𝑛‑gram', 'eﬃcient 𝑛‑gram', 'efficient n-gram'],
    [
      'ɢᴀɴ, ℝ, √2, 𝜸',
      'ɢᴀɴ, ℝ, √2, 𝜸',
      '{\\textsc{g}}{\\textsc{a}}{\\textsc{n}}, $\\mathbb{R}$, $\\surd$2, $\\gamma$',
    ],
    ['ṙ r̃ ή í', 'ṙ r̃ ή í', "{\\.{r}} {\\~{r}} {\\'{$\\eta$}} {\\'{i}}"],
    ['$x̂ − √y ö’$', '$x̂ − √y ö’$', "$\\hat{x} - \\surd y \\ddot{o}'$"],
    ['Darı́o, 360°', 'Darı́o, 360°', "Dar{\\'{i}}o, 360{\\textdegree}"],
    ['深層', '深層', '深層'],
  ] as const)
    test(markdown, () =>
      assert.deepEqual([tex(markdown), tex(markdown, { ascii: true })], [utf8, ascii]),
    );
});

// Not in the table: \'{\i}, where bibtex-parser puts the accent on a dotless i (ı́) and TeX means í.
test('accents agree with bibtex-parser', () => {
  const raws = [
    "\\'e",
    '\\"{u}',
    '\\c{c}',
    '\\H{o}',
    '\\v{s}',
    '{\\aa}',
    '{\\o}',
    '{\\ss}',
    '{\\L}',
    '\\~n',
    '\\^o',
    '\\`a',
    '\\u{g}',
    '\\k{a}',
    '\\.z',
    '\\r{u}',
    '\\={a}',
    '{\\ae}',
    '{\\OE}',
  ];
  for (const raw of raws) {
    const { entries } = parse(`@article{a, title = {x ${raw} y}}`, { sentenceCase: false });
    assert.equal(
      toPlain(parseTex(`x ${raw} y`).tree),
      entries[0]?.fields.title?.normalize('NFC'),
      raw,
    );
  }
});

test('the lead of an abstract is its first sentences', () => {
  const text = `One is short. Two, e.g. this, is too. ${'Three goes on and on, '.repeat(20)}to its end.`;
  assert.equal(firstSentences(text), 'One is short. Two, e.g. this, is too.');
  assert.match(firstSentences(`${'word '.repeat(100)}.`), /^(?:word )+…$/);
  assert.equal(plain('*A* `b`'), 'A b');
});
