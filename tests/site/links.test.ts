import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { repoBase } from '../../scripts/test/test-sites.ts';
import { getTestSites } from '../site.ts';
import { findUnreached } from './crawl.ts';
import { findDeadLinks } from './check-links.ts';

const sites = getTestSites();

test('every internal link, asset and anchor of the site leads somewhere under /', () =>
  assert.deepEqual(findDeadLinks(sites.root, '/'), []));

test('every internal link, asset and anchor of the site leads somewhere under /some/repo/', () =>
  assert.deepEqual(findDeadLinks(sites.repo, repoBase), []));

test('every page except the error page can be reached from the home page without script', () =>
  assert.deepEqual(findUnreached(sites.repo, repoBase), ['404.html']));

test('a dead link, a dead anchor and a link that leaves the base are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-links-'));
  mkdirSync(join(folder, 'a'));
  const links = ['a/', 'b/', 'a/#there', 'a/#gone', '/a/', 'https://example.org/'];
  writeFileSync(
    join(folder, 'index.html'),
    links.map((link) => `<a href="${link}">x</a>`).join(''),
  );
  writeFileSync(join(folder, 'a/index.html'), '<p id="there">');
  assert.deepEqual(findDeadLinks(folder, '/base/').sort(), [
    'index.html → /a/',
    'index.html → a/#gone',
    'index.html → b/',
  ]);
  rmSync(folder, { recursive: true });
});
