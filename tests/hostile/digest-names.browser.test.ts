import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { formatReport } from '../../scripts/convert/report.ts';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser } from '../browser.ts';
import { ContentFolder } from '../scripts/convert/content-folder.ts';
import { TestFolder } from '../scripts/build/folder.ts';
import { findDeadLinks } from '../site/check-links.ts';
import { longDigests } from './long-digests.ts';
import { visitPages } from './visit-pages.ts';

/** Names of digests, without extension, that Linux file systems allow. */
const names = [
  ...[
    '"><script>alert(1)<∕script>',
    "' onload='alert(1)",
    '2025-04-28-<img src=x onerror=alert(1)>',
  ],
  ...['new\nline', 'tab\there', '\u001B[2Jscreen', '\u202Egnp', '\u2028line', '%00', '%2e%2e%2fx'],
  ...['x\\..\\..\\x', 'CON', 'nul', 'aux', 'COM1', '2025-04-29-lpt1', '#hash', '?q=1', '&amp;'],
  ...['$(touch x)', '`id`', '--dry-run', '~', 'index.html', 'feed.xml', 'source', 'page', '_astro'],
  ...['__proto__', 'constructor', 'a'.repeat(240), 'é'.repeat(110), '😀', 'ﷺ', 'ß', '{{7*7}}'],
];
const base = '/names/';

const hostile = names.map((name, index): [string, string] => [
  `${name}.bib`,
  `@article{k${index}, title = {Paper ${index}}, abstract = {We study names.}}\n`,
]);
const digests = [...hostile, ...Object.entries(longDigests)];

describe('digests with hostile file names', () => {
  const content = new ContentFolder(
    Object.fromEntries(digests.map(([name, text]) => [`digests/${name}`, text])),
  );
  const folder = new TestFolder();
  const site = join(folder.path, 'site');
  let browser: Browser;
  let server: RunningServer;
  before(async () => {
    content.delete('digests/😀.bib');
    buildSite(content.path, site, base);
    browser = await launchBrowser();
    server = await startServer({ folder: site, base, port: 0 });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    content[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  test('have URLs of letters, digits, dots and hyphens, and none of a Windows device', () => {
    const ids = readdirSync(join(content.path, 'papers'));
    assert.equal(ids.length, digests.length - 1);
    for (const id of ids) assert.match(id, /^(?!\.)[\p{L}\p{N}._-]{1,240}(?<!\.)$/u);
    assert.deepEqual(
      ids.filter((id) => /^(?:con|nul|aux|com\d|lpt\d)(?:\.|$)/i.test(id)),
      [],
    );
  });

  test('give a site whose pages show them as text, with links and feeds that exist', async () => {
    assert.deepEqual(findDeadLinks(site, base), []);
    const pages = globSync('{digests,series}/**/*.html', { cwd: site });
    assert.ok(pages.length >= 2 * (digests.length - 1), `${pages.length} pages`);
    const paths = pages.map((page) => page.split(/[\\/]/).map(encodeURIComponent).join('/'));
    assert.deepEqual(await visitPages(browser, server.url, paths, { bypassCSP: true }), []);
    const htmlTexts = pages.map((page) => readFileSync(join(site, page), 'utf8'));
    assert.ok(htmlTexts.some((html) => html.includes('&#60;script&#62;alert(1)')));
  });

  test('that are one long word do not make any page wider than the window', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const home = readFileSync(join(site, 'digests', 'index.html'), 'utf8');
    assert.ok(home.includes('a'.repeat(200)));
    const [paper = ''] = globSync(`papers/${'a'.repeat(20)}*/*.md`, { cwd: content.path });
    const id = basename(paper, '.md');
    for (const path of ['', 'digests/', `digests/${'a'.repeat(240)}/`, `papers/${id}/`]) {
      const response = await page.goto(new URL(path, server.url).href);
      assert.equal(response?.status(), 200, path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 320, path);
    }
    await page.close();
  });

  test('and long authors, venues, keywords and titles give a site, whose papers are converted once', () => {
    const folders = readdirSync(join(site, 'digests'), { withFileTypes: true });
    assert.equal(folders.filter((entry) => entry.isDirectory()).length, digests.length - 1);
    for (const facet of ['authors', 'venues'])
      assert.ok(
        readdirSync(join(site, facet)).some((name) => /-[0-9a-f]{8}$/.test(name)),
        facet,
      );
    assert.deepEqual(
      content.convert().statuses.filter((status) => !status.endsWith('unchanged')),
      [],
    );
  });

  test('cannot control the terminal or begin lines in reports', () => {
    using broken = new ContentFolder(
      Object.fromEntries(names.map((name) => [`digests/${name}.bib`, ''])),
    );
    const report = formatReport(broken.convert(), true);
    assert.doesNotMatch(report, /[^\n\P{Cc}]|[\u2028\u202E]/u);
    for (const line of report.split('\n'))
      assert.match(line, /^(?:error: | {2}|See |Nothing was written)/);
  });
});
