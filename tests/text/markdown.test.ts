import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { getTree, parseMarkdown, parsePlain } from '../../src/text/markdown.ts';
import { toHtml } from '../../src/text/html.ts';
import { plain, prose, tex } from '../../src/text/views.ts';
import { html, inlineHtml } from '../../src/text/html-views.ts';

const micromark = remark().use(remarkMath).freeze();

function withoutPositions(tree: Root): Root {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

/** Texts of real papers, one a line: most have no markup. */
const realTexts = readFileSync('tests/fixtures/text/money.tsv', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => [line, line.replace(/[\t$▸].*/, ''), line.replace(/[$▸\t]/g, '')]);

describe('text without markup', () => {
  const lineStart = fc.constantFrom(
    ...[
      '#',
      '# ',
      '>',
      '+ ',
      '- ',
      '---',
      '===',
      '~~~',
      '    ',
      ' ',
      '1. ',
      '1) ',
      '1234567890. ',
      '12',
      'A',
      '|',
      ':',
      '!',
      '@',
    ],
  );
  const piece = fc.constantFrom(
    ...[
      'word',
      ' ',
      '  ',
      '.',
      '!',
      ']',
      '(',
      ')',
      '{',
      '}',
      '>',
      '#',
      '-',
      '+',
      '=',
      '~',
      '^',
      '|',
      ':',
      '/',
      '"',
      "'",
      ';',
      '%',
      'é',
      '\u00A0',
      '\u2028',
      '\v',
      '\f',
      '😀',
      'https://a.org/b',
      'www.a.org',
      'a@b.org',
      '1.',
    ],
  );
  const line = fc
    .tuple(fc.option(lineStart, { nil: '' }), fc.array(piece, { maxLength: 8 }))
    .map(([start, pieces]) => start + pieces.join(''));
  const text = fc.oneof(
    fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n', '')), { maxLength: 5 })
      .map((lines) => lines.flat().join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme-ascii' }),
  );

  const isSame = (markdown: string): boolean => {
    const fast = parsePlain(markdown);
    if (fast === undefined) return false;
    assert.deepEqual(fast, withoutPositions(micromark.parse(markdown)), JSON.stringify(markdown));
    return true;
  };

  test('is parsed without micromark to the same tree', () => {
    let count = 0;
    fc.assert(
      fc.property(text, (markdown) => {
        count += Number(isSame(markdown));
      }),
      { numRuns: 20_000 },
    );
    assert.ok(count > 5000, `${count} of 20,000 texts took the fast path`);
  });

  test('of real papers is parsed without micromark to the same tree', () => {
    const count = realTexts.filter(isSame).length;
    assert.ok(count > 100, `${count} of ${realTexts.length} texts took the fast path`);
  });

  for (const markdown of [
    'a *b*',
    '# a',
    '- a',
    '1. a',
    '> a',
    '    a',
    'a\nb',
    'a ',
    '$a$',
    'a &lt;',
    '~~~',
    'a\tb',
  ])
    test(`is not ${JSON.stringify(markdown)}`, () => assert.equal(parsePlain(markdown), undefined));
});

describe('a text’s views', () => {
  const markdown = 'Of *so* $x^2$ and [a](https://a.org)\n\n- b\n- `c`';

  test('share one tree, and none of them changes it', () => {
    const tree = getTree(markdown);
    const before = structuredClone(tree);
    for (const print of [plain, prose, tex, html, inlineHtml]) assert.notEqual(print(markdown), '');
    assert.equal(getTree(markdown), tree);
    assert.deepEqual(tree, before);
  });

  test('are printed from the text’s own tree, however many others were parsed in the meantime', () => {
    const expected = html(markdown);
    for (let index = 0; index < 4000; index += 1) getTree(`*${index}*`);
    assert.equal(html(markdown), expected);
    assert.equal(toHtml(parseMarkdown(markdown)), expected);
  });
});
