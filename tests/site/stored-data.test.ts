import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { formerStoredValues, storedValues } from '../../src/model/stored-values.ts';
import { repoBase } from '../../scripts/test/test-sites.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { serveTestSite } from '../site.ts';

let browser: Browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

/** Names of everything that the browser stores for the host. */
const readNames = (page: Page) =>
  page.evaluate(async () => ({
    values: Object.keys(localStorage).sort(),
    caches: await caches.keys(),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
  }));

/** Uses every feature that stores something. */
async function use(page: Page, site: string) {
  await page.goto(`${site}papers/`);
  await page.locator('button.save').first().click();
  await page.goto(`${site}digests/2025-04-28-hugging-face/`);
  await page.locator('[data-density-switch] label').last().click();
  for (const key of 'jx') await page.keyboard.press(key);
  await page.locator('[data-theme-switch] label').last().click();
  await page.goto(`${site}search/`);
  const input = page.locator('.search-page input[type=search]');
  await input.fill('token');
  await input.press('Enter');
  await page.locator('[data-results] li').first().waitFor();
  await page.goto(site);
}

for (const [kind, base] of [
  ['root', '/'],
  ['repo', repoBase],
] as const)
  describe(`a site under ${base}`, () => {
    let server: RunningServer;
    before(async () => (server = await serveTestSite(kind)));
    after(() => server.close());

    test('lists everything that it stores, sets no cookie and requests nothing from other sites', async () => {
      const { page, failures } = await openPage(browser, server.url);
      await use(page, server.url);
      const names = await readNames(page);
      await page.goto(`${server.url}stored-data/`);
      const listed = await page.locator('.stored-data tbody code').allInnerTexts();
      assert.deepEqual(names, {
        values: storedValues.map((name) => base + name).sort(),
        caches: [],
        session: [],
        databases: [],
        cookies: '',
      });
      assert.deepEqual(listed.toSorted(), names.values);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual(failures, []);
      const sizes = await page.locator('[data-stored]').allInnerTexts();
      assert.ok(
        sizes.every((size) => /^[\d,]+ characters?$/.test(size)),
        sizes.join(),
      );
      await page.context().close();
    });

    test('deletes everything that it stores, and nothing of other sites on the same host', async () => {
      const { page, failures } = await openPage(browser, server.url);
      await use(page, server.url);
      const { origin } = new URL(server.url);
      const others = {
        values: ['/other/theme', '/some/repo2/reading-list', '/some/theme', 'theme'],
        caches: [`offline ${origin}/other/ 1`, `offline ${server.url}x/ 1`],
      };
      const own = {
        values: formerStoredValues.map((name) => base + name),
        caches: [`offline ${server.url} 1`, `offline ${server.url} 2`],
      };
      await page.evaluate(
        async ({ values, names }) => {
          for (const value of values) localStorage.setItem(value, '[]');
          for (const name of names) await caches.open(name);
        },
        {
          values: [...others.values, ...own.values],
          names: [...others.caches, ...own.caches],
        },
      );
      await page.goto(`${server.url}stored-data/`);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Delete all stored data' }).click();
      await page.getByText('Deleted.').waitFor();
      assert.equal(await page.locator('[data-saved-count]').innerText(), '');
      assert.equal(await page.locator('[data-stored]').first().innerText(), 'nothing stored');
      const left = await readNames(page);
      assert.deepEqual(left.values, others.values);
      assert.deepEqual(left.caches.toSorted(), others.caches.toSorted());
      assert.deepEqual(failures, []);
      await page.context().close();
    });

    test('deletes nothing if the visitor does not confirm it', async () => {
      const { page } = await openPage(browser, server.url);
      await use(page, server.url);
      await page.goto(`${server.url}stored-data/`);
      const before = await readNames(page);
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.getByRole('button', { name: 'Delete all stored data' }).click();
      assert.deepEqual(await readNames(page), before);
      await page.context().close();
    });
  });
