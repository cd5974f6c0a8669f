import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

const read = (path: string) => readFileSync(path, 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/*.md').sort()];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Where a Markdown text links to: paths and fragments, no URLs of other sites. */
const linksOf = (markdown: string) =>
  [
    ...markdown
      .replace(/^```.*?^```$|`[^`\n]*`/gms, '')
      .matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g),
  ].map(([, target = '']) => target);

/** The fragments of a page's headings, as GitHub makes them. */
const fragmentsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documentation', () => {
  for (const page of pages)
    test(`links to files and headings that exist: ${page}`, () => {
      for (const link of linksOf(read(page))) {
        const [path = '', fragment] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        assert.ok(existsSync(target), link);
        if (fragment) assert.ok(fragmentsOf(read(target)).includes(fragment), link);
      }
    });

  test('names only commands that exist', () => {
    const commands = pages
      .filter((page) => page !== 'CHANGELOG.md')
      .flatMap((page) => [...read(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    assert.ok(commands.length > 20);
    for (const [command, name = ''] of commands) assert.ok(name in scripts, command);
  });

  test('uses npm scripts instead of calling node', () => {
    for (const page of pages) assert.doesNotMatch(read(page), /\bnode (?:scripts|bench)\//, page);
  });

  test('is linked from the README, every page', () => {
    const linked = linksOf(read('README.md')).map((link) => link.split('#')[0]);
    for (const page of globSync('docs/*.md')) assert.ok(linked.includes(page), page);
  });

  test('has a README of at most 150 lines', () =>
    assert.ok(read('README.md').split('\n').length <= 150));

  test('uses the words of the field', () => {
    const avoided =
      /\b(?:is to be had|told apart|mend|stands beside|what became of|let go|furniture|chrome|speaks of|is asked of|that holds the|raised by|is no (?:paper|title|part)|needs must|of its own)\b/i;
    for (const page of pages) assert.doesNotMatch(read(page), avoided, page);
  });
});
