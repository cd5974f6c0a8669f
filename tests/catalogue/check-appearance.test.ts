import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { readCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { fill, TestFolder } from '../scripts/build/folder.ts';

/** The problems with a content folder that contains these files. */
function check(files: Record<string, string>): string[] {
  using folder = new TestFolder();
  fill(folder.path, files);
  try {
    readCatalogue(folder.path);
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.issues.map(
      ({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`,
    );
  }
}

const about = { 'pages/guides/about.md': '---\ntitle: About\n---\n' };

describe('valid appearance settings are accepted:', () => {
  for (const files of [
    { 'site.yaml': 'navigation: [papers, topics, digests]\n' },
    { ...about, 'site.yaml': 'navigation: [guides/about, { title: T, href: /topics/ }]\n' },
    { 'site.yaml': 'navigation: [{ title: Chat, href: https://chat.example.org }]\n' },
    { 'site.yaml': 'logo: /logo.svg\nfooter: By *us*.\n' },
    { 'site.yaml': 'licence: { name: CC0, href: https://example.org/cc0 }\n' },
    { 'custom.css': '/* url(https://a.example/b) */ a { background: url("data:,") }' },
    { 'custom.css': '@font-face { src: url(fonts/a.woff2) }' },
  ])
    test(Object.values(files).join(' '), () => assert.deepEqual(check(files), []));
});

describe('an invalid appearance setting is reported with file and line:', () => {
  for (const [files, expected] of [
    [
      { 'site.yaml': 'navigation:\n  - papers\n  - topcis\n' },
      /^site\.yaml:3 navigation: unknown page “topcis”\. .*topics/,
    ],
    [{ 'site.yaml': 'logo: logo.svg\n' }, /^site\.yaml:1 logo: Expected the path of an image/],
    [{ 'site.yaml': 'navigation: [{ title: A, href: "javascript:x" }]\n' }, /^site\.yaml:1 /],
    [{ 'site.yaml': 'licence: { name: A }\n' }, /^site\.yaml:1 licence\.href is missing/],
    [
      { 'custom.css': '/*\n*/\n@import "https://fonts.example/a.css";' },
      /^custom\.css:3 https:\/\/fonts\.example\/a\.css is on another site/,
    ],
    [{ 'custom.css': 'a { background: url(//a.example/b.png) }' }, /^custom\.css:1 .*another site/],
    ...[
      'image-set("https://a.example/b.png" 1x)',
      'image-set("b.png" 1x, "https://a.example/b.png" 2x)',
      'src("https://a.example/b.png")',
      'url("https:\\/\\/a.example/b.png")',
      '\\75rl(https://a.example/b.png)',
      'u\\52 l( https://a.example/b.png)',
      'url(ht\\74ps://a.example/b.png)',
    ].map((value): [Record<string, string>, RegExp] => [
      { 'custom.css': `a { background: ${value} }` },
      /^custom\.css:1 https:\/\/a\.example\/b\.png is on another site/,
    ]),
    [{ 'custom.css': '@import/**/"https://a.example/b.css";' }, /^custom\.css:1 .*another site/],
    [
      { 'custom.css': "a {\n  background: url('/b.png') }" },
      /^custom\.css:2 \/b\.png lacks the base path of the site\. Remove the leading slash: b\.png/,
    ],
  ] as [Record<string, string>, RegExp][])
    test(expected.source, () => {
      const issues = check(files);
      assert.equal(issues.length, 1, issues.join('\n'));
      assert.match(issues[0] ?? '', expected);
    });
});
