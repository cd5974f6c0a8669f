import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parsePaperFile, printPaperFile } from '../../../src/model/files/paper-file.ts';
import type { FrontMatter } from '../../../src/model/paper.ts';

const full: FrontMatter = {
  title: 'Landmark Attention: Random-Access *Infinite* Context, $k^{th}$ “Part” #1',
  type: 'article',
  author: [
    { given: 'Amirkeivan', family: 'Mohtashami', orcid: '0000-0002-1825-0097' },
    { literal: 'A Group, of People' },
  ],
  issued: '2023-05',
  'container-title': 'NeurIPS: Main Track',
  DOI: '10.48550/arXiv.2305.16300',
  arxiv: '2305.16300',
  URL: 'https://arxiv.org/abs/2305.16300',
  links: [{ rel: 'code', href: 'https://github.com/epfml/landmark-attention' }],
  keyword: ['attention', 'no', '2023', "it's: so"],
  language: 'en',
  also: ['old-id'],
};

test('a paper’s file is read back as it was written', () => {
  const paper = { frontMatter: full, body: 'The abstract.\n\n---\n\nIts second paragraph.' };
  assert.deepEqual(parsePaperFile(printPaperFile(paper)), paper);
});

test('any title and any keywords are read back as they were written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), (title, keyword) => {
      const paper = { frontMatter: { title, keyword }, body: '' };
      assert.deepEqual(parsePaperFile(printPaperFile(paper)), paper);
    }),
  );
});

test('invisible characters are written as escapes', () => {
  const title = 'A\u00A0B\u2028C\uFEFF: D';
  const text = printPaperFile({ frontMatter: { title }, body: '' });
  assert.equal(text, '---\ntitle: "A\\_B\\LC\\uFEFF: D"\n---\n');
  assert.deepEqual(parsePaperFile(text), { frontMatter: { title }, body: '' });
});

test('years and numbers do not need quotes', () => {
  const text = '---\ntitle: X\nissued: 2023\nvolume: 12\n---\n';
  assert.deepEqual(parsePaperFile(text), {
    frontMatter: { title: 'X', issued: '2023', volume: '12' },
    body: '',
  });
});

test('characters that no format can contain are removed', () => {
  const text = '---\ntitle: "A\\0 B\\uD800"\nauthor: [{ literal: "A\\u0007da" }]\n---\n';
  assert.deepEqual(parsePaperFile(text), {
    frontMatter: { title: 'A B\uFFFD', author: [{ literal: 'Ada' }] },
    body: '',
  });
});

describe('a broken paper file is reported with the line and the correction', () => {
  for (const [what, text, line, message, hint] of [
    [
      'no front matter',
      'Hello',
      1,
      'The file has no front matter.',
      'Start the file with ---, a line “title: …”, and ---.',
    ],
    [
      'a misspelt field',
      '---\ntitle: X\nautor: []\n---\n',
      3,
      'Unknown key “autor”.',
      'Did you mean “author”?',
    ],
    [
      'a date that does not exist',
      '---\ntitle: X\nissued: 2023-02-30\n---\n',
      3,
      'issued: Expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.',
      'Correct issued, or delete it.',
    ],
    [
      'a colon in a title',
      '---\ntype: article\ntitle: A: B\n---\n',
      3,
      'Invalid YAML: “: ” in a value without quotes.',
      "Put the value in quotes: title: 'A: B'",
    ],
    [
      'a duplicate field',
      '---\ntitle: A\ntitle: B\n---\n',
      3,
      'Duplicate key “title” (first on line 2).',
      'Keep one of them.',
    ],
    ['no title', '---\ntype: article\n---\n', 2, 'title is missing.', 'Add “title: …”.'],
    [
      'a quote that does not end',
      '---\ntitle: A\nabstract: "B\n---\n',
      4,
      'Invalid YAML: Missing closing "quote.',
      'Put values with “: ”, “#” or quotes in single quotes.',
    ],
    [
      'a number where text is expected',
      '---\ntitle: A\narxiv: 2611.99990\n---\n',
      3,
      'arxiv must be text, not a number.',
      "Put it in quotes: arxiv: '2611.99990'",
    ],
    [
      'a key that several entries have',
      '---\ntitle: A\nauthor:\n  - given: Ada\n    family: Lovelace\n  - given: Alan\n    family: 7\n---\n',
      7,
      'author 2, family must be text, not a number.',
      "Put it in quotes: family: '7'",
    ],
    [
      'a key whose name also occurs in a value',
      '---\ntitle: "arxiv: 1"\nkeyword: [arxiv]\narxiv: 5\n---\n',
      4,
      'arxiv must be text, not a number.',
      "Put it in quotes: arxiv: '5'",
    ],
    [
      'a duplicate key in an inner mapping',
      '---\ntitle: A\nauthor:\n  - {family: B, family: C}\n---\n',
      4,
      'Duplicate key “family” (first on line 4).',
      'Keep one of them.',
    ],
    [
      'aliases that multiply',
      `---\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[index]}`).join(', ')}]`).join('\n')}\n---\n`,
      1,
      'Invalid YAML: Excessive alias count indicates a resource exhaustion attack.',
      'Write the values in full, with less nesting.',
    ],
    [
      'a bad link',
      '---\ntitle: A\nlinks:\n  - {rel: code, href: "javascript:alert(1)"}\n---\n',
      4,
      'links 1, href: Expected a URL that starts with https:// and has no user name, password, spaces, quotes or angle brackets.',
      'Correct links 1, href, or delete it.',
    ],
  ] as const)
    test(what, () => {
      const { issues } = parsePaperFile(text) as { issues: object[] };
      assert.deepEqual(issues, [{ line, message, hint }]);
    });
});
