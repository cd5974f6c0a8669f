import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { toPlain } from '../../src/text/plain.ts';
import { TexReader } from '../../src/text/tex-reader.ts';

const markdown = (raw: string) => toMarkdown(parseTex(raw).tree).trim();
const plain = (raw: string) => toPlain(parseTex(raw).tree);

describe('TeX-ish text as Markdown', () => {
  for (const [raw, expected] of [
    ['up to 256\\% better', 'up to 256% better'],
    ['100% of it, as 5 & 6', '100% of it, as 5 & 6'],
    ['a\\_b \\# \\$5 \\{x\\}', 'a_b # \\$5 {x}'],
    ['({3D GU}) and {BERT}', '(3D GU) and BERT'],
    ["a ``token'' is", 'a “token” is'],
    ["\"tokenization bias''", '"tokenization bias"'],
    ['pretraining -- over four times fewer', 'pretraining – over four times fewer'],
    ['pages 1--5 --- at least', 'pages 1–5 — at least'],
    ['the option --help', 'the option --help'],
    ['requires \\textless2MB', 'requires <2MB'],
    ['Byte-~and Word-Level', 'Byte-\u00A0and Word-Level'],
    ['takes ~3k steps', 'takes ∼3k steps'],
    ['simple k^{th}-order', 'simple $k^{th}$-order'],
    ['S^2IP-LLM', 'S²IP-LLM'],
    ['H_2O and CO_2', 'H₂O and CO₂'],
    ['H<sub xmlns:m="http://x">2</sub>O <i class="a">so</i>', 'H₂O *so*'],
    ['conic fitting.&lt;<ETX xmlns:mml="http://x" xmlns:x="y">&gt;</ETX>', 'conic fitting.'],
    ['as is shown.<<ETX>>', 'as is shown.'],
    [
      'on \\mathbbR^n, $\\mathcalO(\\mathrmpolylog n)$',
      'on $\\mathbb{R}^n$, $\\mathcal{O}(\\mathrm{polylog} n)$',
    ],
    ['length-\\emphk lists in \\textpoly(d)', 'length-*k* lists in poly(d)'],
    ['a rate of O(1/\\sqrtn)', 'a rate of O(1/$\\sqrt{n}$)'],
    ['O(\\sqrtK L n)', 'O(\\sqrtK L n)'],
    ['file_name and __init__', 'file_name and \\_\\_init\\_\\_'],
    ['weights x_i', 'weights $x_{i}$'],
    ['modules (\\eg, DINOv2)', 'modules (e.g., DINOv2)'],
    ['\\eg DINO, \\ie this, \\etal. said', 'e.g. DINO, i.e. this, et al. said'],
    [
      'Erd\\H{o}s, G\\"odel, {\\"u}ber, \\c{c}a, \\v{s}, \\\'{\\i}, \\aa, \\o, \\ss, \\L{}',
      'Erdős, Gödel, über, ça, š, í, å, ø, ß, Ł',
    ],
    ['\\emph{very} \\textbf{much} {\\em so}', '*very* **much** *so*'],
    ['{\\bf Results.} We', '**Results.** We'],
    ['\\texttt{code}', '`code`'],
    ['\\underline{kept} \\textsc{Kept}', 'kept Kept'],
    ['see \\cite{a,b} and \\citep[p. 5]{c}', 'see \\[a,b] and \\[c, p. 5]'],
    ['\\citet[Theorem 1]{c}, \\cite[see][p. 5]{d}', '\\[c, Theorem 1], \\[see d, p. 5]'],
    ['a \\cite with nothing', 'a \\cite with nothing'],
    ['the \\Glspl{vit} and \\blue{so \\emph{on}}', 'the \\Glspl{vit} and \\blue{so *on*}'],
    ['only $25\\\\%$', 'only $25\\%$'],
    ['{\\cal L}(x)', '$\\mathcal{L}$(x)'],
    ['a\\footnote{b c}', 'a (b c)'],
    ['\\ldots and \\textgreater', '… and >'],
    ['cost $5 to $10', 'cost \\$5 to \\$10'],
    ['a $100M model', 'a \\$100M model'],
    ['norm $\\ell_2$ and $n$', 'norm $\\ell_2$ and $n$'],
    ['$k$-means on $10^3$ points', '$k$-means on $10^3$ points'],
    ['\\(a+b\\) and \\[c\\]', '$a+b$ and $c$'],
    ['learning rate \\alpha is', 'learning rate α is'],
    ['\\alpha-stable \\beta_1', 'α-stable $\\beta_1$'],
    ['H<sub>2</sub>O &lt; 5 <i>in vivo</i>', 'H₂O < 5 *in vivo*'],
    [
      '\\documentclass[12pt]{minimal} \\usepackage{x} \\begin{document}$$k$$\\end{document}-NN',
      '$k$-NN',
    ],
    ['code: https://github.com/a/b.', 'code: <https://github.com/a/b>.'],
    ['(see https://a.org/x_(y))', '(see <https://a.org/x_(y)>)'],
    ['\\url{https://a.org/c_d%20e}', '<https://a.org/c_d%20e>'],
    ['\\href{https://a.org}{a site}', '[a site](https://a.org)'],
    ['\\href{javascript:alert(1)}{x}', 'x'],
    ['\\href https://a.org/ Page', '<https://a.org/> Page'],
    ['\\foo{bar} stays', '\\foo{bar} stays'],
    ['a ktimes k cell, 20times faster', 'a k×k cell, 20× faster'],
    ['by a remarkable four times.', 'by a remarkable four times.'],
    ['{scriptsize CODE2SEQ}', 'CODE2SEQ'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['*not* _emphasis_ [no](link)', '\\*not\\* \\_emphasis\\_ \\[no]\\(link)'],
  ] as const)
    test(raw, () => assert.equal(markdown(raw), expected));
});

test('an unknown command stays visible and is counted', () => {
  const { unknown } = parseTex('\\OurModel beats \\OurModel and $\\eps$');
  assert.deepEqual(unknown, [
    { command: '\\OurModel', count: 2 },
    { command: '\\eps', count: 1 },
  ]);
  assert.equal(plain('\\OurModel beats'), '\\OurModel beats');
});

test('each repair is told with the word that it mended', () =>
  assert.deepEqual(
    parseTex('achieving 20times faster').repairs.map(({ from, to }) => [from, to]),
    [['20times', '20×']],
  ));

describe('any text', () => {
  const pieces = fc.constantFrom(
    '\\',
    '{',
    '}',
    '$',
    '^',
    '_',
    '~',
    '`',
    "'",
    '-',
    '%',
    '&',
    '<',
    '>',
    '*',
    '#',
    '[',
    ']',
    '(',
    ')',
    '\n',
    ' ',
    'a',
    'B',
    '1',
    '\\emph',
    '\\begin{',
    'https://a.b',
    '\\frac',
    '&lt;',
    '|',
    'é',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  test('is read without an exception, and its Markdown is read back as the same text', () =>
    fc.assert(
      fc.property(text, (raw) => {
        const written = toMarkdown(parseTex(raw).tree);
        assert.equal(toMarkdown(parseMarkdown(written)), written);
      }),
      { numRuns: 2000 },
    ));

  for (const [what, raw] of [
    ['braces that open', '{'.repeat(200_000)],
    ['groups in groups', `${'{'.repeat(100_000)}${'}'.repeat(100_000)}`],
    ['dollars', '$ '.repeat(300_000)],
    ['quotes', "''".repeat(300_000)],
    ['environments', '\\begin{equation}'.repeat(40_000)],
    ['scripts', 'a^2 '.repeat(250_000)],
    ['one megabyte of prose', 'a word of prose. '.repeat(60_000)],
  ] as const)
    test(`${what} are read in linear time`, () =>
      assert.ok(new TexReader(raw, [], new Map()).read().length > 0));

  test('ten megabytes in a line are text as they stand', () => {
    const raw = 'We herd {\\em goats} by $x^2$. '.repeat(400_000).trim();
    const { tree, isTooLong } = parseTex(raw);
    assert.equal(isTooLong, true);
    assert.equal(toPlain(tree), raw);
    assert.deepEqual(parseMarkdown(toMarkdown(tree)), tree);
  });
});
