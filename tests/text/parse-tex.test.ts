import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findLostText } from '../../bench/text/lost-text.ts';
import { parseMarkdown, toInlineMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { toPlain } from '../../src/text/plain.ts';
import { parseTexParagraph } from '../../src/text/read-tex.ts';

const markdown = (raw: string) => toMarkdown(parseTex(raw).tree).trim();
const plain = (raw: string) => toPlain(parseTex(raw).tree);

describe('TeX-like text as Markdown', () => {
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
    ['as \\(a+b\\) and $$c$$', 'as $a+b$ and $c$'],
    ['so \\[c = d\\] holds', 'so\n\n$$\nc = d\n$$\n\nholds'],
    ['\\emph{so \\[c\\]}', '*so $c$*'],
    ['\\begin{equation} E = mc^2 \\label{e} \\end{equation}', '$$\nE = mc^2\n$$'],
    ['\\begin{align*}a &= b\\end{align*}', '$$\n\\begin{aligned}a &= b\\end{aligned}\n$$'],
    ['a \\begin{pmatrix}a & b\\end{pmatrix}', 'a $\\begin{pmatrix}a & b\\end{pmatrix}$'],
    ['do: \\begin{itemize}\n\n\\item one\n\n\\item two\\end{itemize}', 'do:\n\n- one\n- two'],
    [
      '\\begin{enumerate}\\item a \\begin{itemize}\\item b\\end{itemize}\\end{enumerate}',
      '1. a\n   - b',
    ],
    ['<math><B</math> and <math><mspace/></math>.', '\\<B and .'],
    ['\\begin{description}\\item[Foo] bar\\end{description}', '- **Foo** bar'],
    ['\\begin{itemize}\\item[(a)] b\\end{itemize}', '- (a) b'],
    ['\\begin{itemize} none \\end{itemize} \\item x', 'none x'],
    ['10^-3, 2^32, x_12, i^th, e^-x', '10⁻³, 2³², x₁₂, $i^{th}$, $e^{-x}$'],
    ['Ca^2+, W^{\\top}, \\pi_\\theta, [x]_i', 'Ca²⁺, $W^{\\top}$, $\\pi_\\theta$, \\[x]${}_{i}$'],
    ['T5_{base}, LLaMA_7B, a_b_c, log_2', 'T5${}_{\\text{base}}$, LLaMA_7B, a_b_c, log₂'],
    ['\\sqrt{\\frac{a}{b}}, 3\\times 3, 4 \\times 4', '$\\sqrt{\\frac{a}{b}}$, 3×3, 4 × 4'],
    ['\\textcolor{red}{x} \\textcolor[rgb]{1,0,0}{y} {\\color{red}z}', 'x y z'],
    ["\\enquote{so} `single', `it's' ?`Que", "“so” ‘single’, ‘it's’ ¿Que"],
    ['\\texttt{a_b --c} {\\tt d_e} \\verb|x_y|', '`a_b --c` `d_e` `x_y`'],
    ['{\\small\\bf so} {a \\em b} {\\bf a \\it b} \\em out', '**so** a *b* **a** *b* out'],
    ['~/path, ~ 3k, \\~3, ~$5$, \\~{}', '\\~/path, ∼ 3k, ∼3, ∼$5$, ~'],
    ['\\textcommabelow{s} \\textdagger \\textnumero{} \\|x\\|', 'ș † № ‖x‖'],
    ['a \\vspace* b \\vspace{1cm}c', 'a \\vspace\\* b c'],
    ['line\\\\[2pt] next\\\\* a\\hskip 1em b', 'line next a b'],
    ['\\Foo\\xspace is \\foo[o]{x}', '\\Foo is \\foo\\[o]{x}'],
    [
      'see \\cite[see][p.~3]{a_b} \\cite{} \\nocite{d}x\\footnote{}',
      'see \\[see a_b, p.\u00A03] x',
    ],
    ['\\href{https://a.org}{https://a.org}', '<https://a.org>'],
    ['textit{so} and sqrt{n}, \\\\emph{too}', '*so* and $\\sqrt{n}$, *too*'],
    ['{it is} {small x} {bf X} {em dash}', 'it is small x **X** em dash'],
    ['$\\delta^-1$', '$\\delta^{-1}$'],
    ['10times10 of $\\ell_infty$ and $gamma$', '10×10 of $\\ell_\\infty$ and $\\gamma$'],
    [
      '$F_\\\\beta$ and \\textdollar x\\^{}n\\textdollar, \\textdollar5',
      '$F_\\beta$ and $x^n$, \\$5',
    ],
    ['costs $1.2B, $n$ and', 'costs \\$1.2B, $n$ and'],
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
    ['<jats:title>A</jats:title><jats:p>b</jats:p>', 'A\n\nb'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<I>in</I> H<SUB>2</SUB>O<br/>x <scp>Y</scp><!-- c -->', '*in* H₂O x Y'],
    ['<a href="https://a.org">b</a> <a href="javascript:x">c</a>', '[b](https://a.org) c'],
    ['List<int> <unk> x <p and q> y</i>', 'List\\<int> \\<unk> x \\<p and q> y\\</i>'],
    ['R&amp;amp;D, k&lt;sub&gt;2&lt;/sub&gt;, a&#13;b', 'R\\&D, k₂, a b'],
    ['<inline-formula><tex-math>$k$</tex-math></inline-formula>-NN', '$k$-NN'],
    [
      '<alternatives><mml:math><mml:mi>k</mml:mi></mml:math><tex-math>k_1</tex-math></alternatives>',
      '$k_1$',
    ],
    [
      '<mml:math><mml:msub><mml:mi>MoS</mml:mi><mml:mn>2</mml:mn></mml:msub></mml:math>',
      '${\\mathrm{MoS}}_2$',
    ],
    [
      '<math><mfrac><mi>a</mi><msqrt><mi>n</mi></msqrt></mfrac><mo>≤</mo><mi>log</mi><mi>x</mi></math>',
      '$\\frac{a}{\\sqrt{n}} ≤ \\log x$',
    ],
    [
      '<math><mover><mi>y</mi><mo>^</mo></mover><mi mathvariant="double-struck">R</mi><mtext>5%</mtext></math>',
      '$\\hat{y}\\mathbb{R}\\text{5\\%}$',
    ],
    [
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\xi</annotation></semantics></math>',
      '$\\xi$',
    ],
    [
      '\\constructor{x} <constructor>y</constructor>',
      '\\constructor{x} \\<constructor>y\\</constructor>',
    ],
    ['<math><constructor><mi>x</mi></constructor></math>', '$x$'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['*not* _emphasis_ [no](link)', '\\*not\\* \\_emphasis\\_ \\[no]\\(link)'],
  ] as const)
    test(raw, () => assert.equal(markdown(raw), expected));
});

test('an unknown command stays visible and is counted', () => {
  const { unknownCommands } = parseTex('\\OurModel beats \\OurModel and $\\eps$');
  assert.deepEqual(unknownCommands, [
    { command: '\\OurModel', count: 2 },
    { command: '\\eps', count: 1 },
  ]);
  assert.equal(plain('\\OurModel beats'), '\\OurModel beats');
});

test('each repair is reported with the repaired word', () =>
  assert.deepEqual(
    parseTex('achieving 20times faster').repairs.map(({ from, to }) => [from, to]),
    [['20times', '20×']],
  ));

test('lists and displayed formulas are one line in a title', () => {
  const { tree } = parseTex('A \\[x\\] b \\begin{itemize}\\item c \\item d\\end{itemize} e');
  assert.equal(toInlineMarkdown(tree), 'A $x$ b c d e');
  assert.equal(toPlain(tree), 'A\n\nx\n\nb\n\n• c\n• d\n\ne');
});

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
    '\\begin{itemize}',
    '\\item ',
    '\\end{itemize}',
    '\\[',
    '\\]',
    '\\bf ',
    '\\verb|',
    '<i>',
    '</i>',
    '<li>',
    '<math>',
    '</math>',
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

  test('keeps every letter and digit, in order', () =>
    assert.equal(
      fc.check(
        fc.property(text, (raw) => findLostText(raw, plain(raw)) === undefined),
        { numRuns: 3000 },
      ).counterexample?.[0],
      undefined,
    ));

  for (const [what, raw] of [
    ['opening braces', '{'.repeat(200_000)],
    ['groups in groups', `${'{'.repeat(100_000)}${'}'.repeat(100_000)}`],
    ['dollars', '$ '.repeat(300_000)],
    ['quotes', "''".repeat(300_000)],
    ['environments', '\\begin{equation}'.repeat(40_000)],
    ['scripts', 'a^2 '.repeat(250_000)],
    ['arguments in arguments', '\\emph'.repeat(100_000)],
    ['one megabyte of prose', 'a word of prose. '.repeat(60_000)],
  ] as const)
    test(`${what} are read in linear time`, () =>
      assert.ok(parseTexParagraph(raw, { repairs: [], unknownCommands: new Map() }).length > 0));

  test('ten megabytes on one line stay as plain text', () => {
    const raw = 'We herd {\\em goats} by $x^2$. '.repeat(400_000).trim();
    const { tree, isTooLong } = parseTex(raw);
    assert.equal(isTooLong, true);
    assert.equal(toPlain(tree), raw);
    assert.deepEqual(parseMarkdown(toMarkdown(tree)), tree);
  });
});

test('bidirectional overrides are removed, direction marks of Arabic and Hebrew stay', () => {
  const title = 'A \u202Egpj.b\u202C and \u2067שלום\u2069\u200F';
  assert.equal(toPlain(parseTex(title).tree), 'A gpj.b and \u2067שלום\u2069\u200F');
});
