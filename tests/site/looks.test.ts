import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { fill, TestFolder } from '../scripts/build/folder.ts';
import { assertAccessible, findInvalidHtml } from './checks.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';
const settings = `
logo: /favicon.svg
navigation: [about, papers, { title: Chat, href: https://chat.example.org }]
footer: Made by the *Reading Group*. <script>alert(1)</script>
licence: { name: CC BY 4.0, href: ${licence} }
`;

describe('a site with a custom appearance', () => {
  const folder = new TestFolder();
  const out = join(folder.path, 'site');
  const base = '/repo/';
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    fill(join(folder.path, 'content'), {
      'digests/.gitkeep': '',
      'site.yaml': settings,
      'custom.css': 'h1 { color: rgb(1, 2, 3) }\n',
      'pages/about.md': '---\ntitle: About\n---\n',
      'pages/team.md': '---\ntitle: Team\n---\n',
    });
    buildSite(join(folder.path, 'content'), out, base);
    server = await startServer({ folder: out, base, port: 0 });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    folder[Symbol.dispose]();
  });

  test('shows logo, navigation, footer, licence and styles, within its policy', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.goto(new URL('about/', server.url).href, { waitUntil: 'networkidle' });
    const names = await page.getByRole('navigation', { name: 'Main' }).locator('a').allInnerTexts();
    assert.deepEqual(
      names.map((name) => name.trim()),
      ['About', 'Papers', 'Chat', 'Reading list'],
    );
    const logo = page.locator('.site-header img');
    assert.ok(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth > 0));
    assert.match(await page.locator('footer').innerText(), /Made by the Reading Group\./);
    assert.equal(await page.locator('footer a[rel=license]').getAttribute('href'), licence);
    const colour = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
    assert.equal(colour, 'rgb(1, 2, 3)');
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('names its licence for search engines', () =>
    assert.ok(readFileSync(join(out, 'index.html'), 'utf8').includes(`"license":"${licence}"`)));

  test('is valid and accessible', async () => {
    assert.deepEqual(await findInvalidHtml(out, ['index.html', 'about/index.html']), []);
    const viewport = { width: 360, height: 640 };
    const { page } = await openPage(browser, server.url, { viewport });
    await page.goto(server.url);
    await assertAccessible(page);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await page.context().close();
  });
});

test('a build reports a logo and links of the navigation that are missing', () => {
  using folder = new TestFolder();
  fill(join(folder.path, 'content'), {
    'digests/.gitkeep': '',
    'site.yaml': 'logo: /no.svg\nnavigation:\n  - { title: A, href: /no/ }\n',
  });
  const options = ['--content', join(folder.path, 'content'), '--out', join(folder.path, 'site')];
  const build = spawnSync(process.execPath, ['scripts/build.ts', ...options], { encoding: 'utf8' });
  assert.equal(build.status, 1);
  assert.match(
    build.stderr,
    /site\.yaml:1 \[link-broken\]\n {2}Page or file not found: \/no\.svg\./,
  );
  assert.match(build.stderr, /site\.yaml:3 \[link-broken\]\n {2}Page or file not found: \/no\/\./);
});
