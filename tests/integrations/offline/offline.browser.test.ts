import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { startServer, type RunningServer } from '../../../scripts/preview/server.ts';
import { buildSite, repoBase } from '../../../scripts/test/test-sites.ts';
import { launchBrowser } from '../../browser.ts';
import { getTestSites } from '../../site.ts';

const paper = 'papers/bell2023/';
const folder = mkdtempSync(join(tmpdir(), 'offprint-offline-'));
const [first, second] = ['first', 'second'].map((name) => join(folder, name));

let browser: Browser;
let page: Page;
let server: RunningServer;

/** A small collection with the setting, built under two titles. The sample does not have the setting. */
before(async () => {
  const content = join(folder, 'content');
  cpSync('tests/fixtures/languages', content, { recursive: true });
  for (const [site, title] of [
    [first, 'Older Papers'],
    [second, 'Newer Papers'],
  ] as const) {
    writeFileSync(join(content, 'site.yaml'), `title: ${title}\noffline: true\n`);
    buildSite(content, site!, repoBase);
  }
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  server = await startServer({ folder: first!, base: repoBase, port: 0 });
});

after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Serves another build at the same URL. */
async function deploy(build: string) {
  const { port } = new URL(server.url);
  await server.close();
  server = await startServer({ folder: build, base: repoBase, port: Number(port) });
}

const open = (path: string) => page.goto(new URL(path, server.url).href);
const siteName = () => page.locator('.site-header .name').textContent();
const caches = () => page.evaluate(() => globalThis.caches.keys());
const waitForInstalledWorker = () =>
  eventually(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
  );

/** Waits up to a minute: the browser looks for a newer worker some time after a page has loaded, later if the machine is busy. */
async function eventually(holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 600; tries++) {
    if (await page.evaluate(holds).catch(() => false)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`never: ${holds.toString()}`);
}

describe('a site stored offline', () => {
  test('can be read offline after one visit', async () => {
    await open('');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await server.close();
    await open(paper);
    assert.match((await page.locator('h1').textContent()) ?? '', /Counting rare words/);
    assert.equal(await page.evaluate(() => document.fonts.check('1em Literata')), true);
  });

  test('can be searched offline', async () => {
    await open('search/?q=rare+words');
    await page.locator('.search-page ~ * a', { hasText: 'Counting' }).first().waitFor();
  });

  test('responds to a page that is not stored with an error page', async () => {
    const response = await open('papers/none/');
    assert.equal(response?.status(), 404);
    assert.equal(await page.locator('h1').count(), 1);
  });

  test('shows one build while a newer one is fetched, then switches to it', async () => {
    await deploy(second!);
    await open(paper);
    assert.match((await siteName()) ?? '', /Older Papers/);
    await waitForInstalledWorker();
    await open('');
    await page.locator('h1', { hasText: 'Newer Papers' }).waitFor({ timeout: 60_000 });
    await eventually(async () => (await globalThis.caches.keys()).length === 1);
    await server.close();
    await open(paper);
    assert.match((await siteName()) ?? '', /Newer Papers/);
  });

  test('waits while another page of the older build is open', async () => {
    await deploy(first!);
    const other = await page.context().newPage();
    await other.goto(server.url);
    await open(paper);
    await waitForInstalledWorker();
    await open('digests/');
    await page.waitForTimeout(500);
    assert.match((await siteName()) ?? '', /Newer Papers/);
    await other.close();
  });

  test('deletes everything when the setting is removed', async () => {
    await deploy(getTestSites().repo);
    // The page from the previous test may still be reloading.
    const previous = page;
    page = await page.context().newPage();
    await previous.close();
    await open('');
    await eventually(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await caches(), []);
  });

  test('is deleted on the page of stored data', async () => {
    await deploy(first!);
    page = await (await browser.newContext()).newPage();
    await open('stored-data/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    assert.equal((await caches()).length, 1);
    assert.match(await page.locator('.stored-data').innerText(), /offline reading/);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Delete all stored data' }).click();
    await page.getByText('Deleted.').waitFor();
    assert.deepEqual(await caches(), []);
    const registrations = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    assert.deepEqual(registrations, []);
  });
});
