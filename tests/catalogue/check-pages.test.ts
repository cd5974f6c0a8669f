import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkPages } from '../../src/catalogue/check-pages.ts';

function check(names: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-pages-'));
  try {
    mkdirSync(join(folder, 'pages'));
    for (const name of names) writeFileSync(join(folder, 'pages', name), '---\ntitle: A\n---\n');
    checkPages(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the maintainer’s pages may have any name', () =>
  assert.doesNotThrow(() => check(['about.md', 'how-to.md', 'paper.md'])));

test('names that the site itself uses are all reported at once', () =>
  assert.throws(
    () => check(['Overview.md', 'about.md', 'topics.md', 'search.md']),
    /pages\/Overview\.md:1\n.*would hide this one\.\n.*another name\.\npages\/search\.md:1\n[^]*pages\/topics\.md:1/,
  ));

test('without pages there is nothing to check', () =>
  assert.doesNotThrow(() => checkPages(join(tmpdir(), 'no-such-folder'))));
