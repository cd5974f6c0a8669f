import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { readPages } from '../../src/catalogue/read-pages.ts';
import { fill, TestFolder } from '../scripts/build/folder.ts';

const page = (body: string, frontMatter = 'title: A') => `---\n${frontMatter}\n---\n\n${body}\n`;

/** The problems with these files below `pages/`. */
function check(files: Record<string, string>): string[] {
  using folder = new TestFolder();
  fill(join(folder.path, 'pages'), files);
  try {
    readPages(folder.path);
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.issues.map(
      ({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`,
    );
  }
}

type Mistake = [files: Record<string, string>, ...expected: RegExp[]];

describe('valid pages', () => {
  for (const [name, files] of [
    ['may have any name', { 'about.md': page(''), 'how-to.md': page(''), 'paper.md': page('') }],
    [
      'may be in folders',
      { 'a.md': page(''), 'guides/index.md': page(''), 'guides/b.md': page('') },
    ],
    [
      'may have every field',
      { 'a.md': page('', 'title: A\ndescription: B\norder: 1\nhidden: true') },
    ],
    [
      'may show images next to them',
      { 'x/a.md': page('![b](img/b.svg)'), 'x/img/b.svg': '<?xml version="1.0"?><svg/>' },
    ],
    ['may show images from public/', { 'a.md': page('![b](/b.png)') }],
    ['may have long rules', { 'a.md': page(`Text.\n\n${'-'.repeat(80)}\n\n${'*'.repeat(80)}`) }],
    ['may have footnotes', { 'a.md': page('Text.[^1]\n\n[^1]: https://example.org/a.png') }],
  ] as [string, Record<string, string>][])
    test(name, () => assert.deepEqual(check(files), []));

  test('need not exist', () => assert.deepEqual(readPages(join(tmpdir(), 'no-such-folder')), []));
});

describe('an error in a page is reported with file and line:', () => {
  for (const [files, ...expected] of [
    [
      { 'a.md': page('', 'title: A\nalso: [B]'), 'b.md': page('') },
      /^pages\/a\.md:1 “B”, listed under also, is already an id of pages\/b\.md\. Remove it/,
    ],
    ...['', 'no image', '<html></html>', '\u0089PNG cut'].map((bytes): Mistake => [
      { 'a.md': page('![b](b.png)'), 'b.png': bytes },
      /^pages\/a\.md:5 b\.png is not a PNG, JPEG, .* image\./,
    ]),
    [
      { 'a.md': page('![b](b.svg)'), 'b.svg': '<svg>\n<script>alert(1)</script></svg>' },
      /^pages\/a\.md:5 b\.svg could run code .*: it has <script> \(line 2\)\./,
    ],
    [
      { 'a.md': page('![b](b.html)'), 'b.html': '<svg/><script>alert(1)</script>' },
      /^pages\/a\.md:5 b\.html is not a PNG, JPEG, .* image\./,
    ],
    [
      { 'a.md': page('![b](b.png)'), 'b.png/c': '' },
      /^pages\/a\.md:5 b\.png is not a PNG, JPEG, .* image\./,
    ],
    ...['> ', '- ', '1. ', '> - '].map((mark): Mistake => [
      { 'a.md': page(`${mark.repeat(3000)}a`) },
      /^pages\/a\.md:5 Lists and quotes are nested more than 40 levels deep\./,
    ]),
    [
      { 'a.md': 'Text.\n' },
      /^pages\/a\.md:1 The file has no front matter\. Start the file with ---/,
    ],
    [{ 'a.md': page('', 'description: B') }, /^pages\/a\.md:2 title is missing\. Add “title: …”/],
    [
      { 'x/a.md': page('', 'title: A\ndraft: true\norder: first') },
      /^pages\/x\/a\.md:4 order must be a number, not text/,
      /^pages\/x\/a\.md:3 Unknown key “draft”/,
    ],
    [{ 'a.md': page('Text.\n![b](b.png)') }, /^pages\/a\.md:6 Image not found: b\.png\./],
    [{ 'a.md': page('![b](%zz.png)') }, /^pages\/a\.md:5 Image not found: %zz\.png\./],
    [
      { 'a.md': page('![b](https://example.org/b.png)') },
      /^pages\/a\.md:5 The image https:\/\/example\.org\/b\.png is on another site/,
    ],
    [{ 'a.md': page('![b](//example.org/b.png)') }, /^pages\/a\.md:5 .* is on another site/],
    [
      { 'a.md': page('![b][c]\n\n[c]: https://example.org/b.png') },
      /^pages\/a\.md:7 .* is on another site/,
    ],
    [
      {
        'Overview.md': page(''),
        'about.md': page(''),
        'search.md': page(''),
        'topics/a.md': page(''),
      },
      /^pages\/Overview\.md:1 .* URL “overview” is reserved for a page of the site\. Give the file another name/,
      /^pages\/search\.md:1/,
      /^pages\/topics\/a\.md:1/,
    ],
    [
      { 'x.md': page(''), 'x/index.md': page('') },
      /^pages\/x\/index\.md:1 pages\/x\.md has the same URL, “x”/,
    ],
  ] as [Record<string, string>, ...RegExp[]][])
    test(expected.map(({ source }) => source).join(' '), () => {
      const issues = check(files);
      assert.equal(issues.length, expected.length, issues.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(issues[index] ?? '', pattern);
    });
});
