import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { toFragment } from '../../src/browser/reading-list/share-link.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { fillStorage, launchBrowser, openPage } from '../browser.ts';
import { serveTestSite } from '../site.ts';
import { assertAccessible } from './checks.ts';

const digest = 'digests/2025-04-28-hugging-face/';
let browser: Browser;
let server: RunningServer;

before(async () => {
  browser = await launchBrowser();
  server = await serveTestSite('repo');
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page; with a context, in the same browser profile as before. */
async function visit(
  path: string,
  context?: BrowserContext,
): Promise<{ page: Page; failures: string[] }> {
  const url = new URL(path, server.url).href;
  if (!context) {
    const watched = await openPage(browser, server.url);
    await watched.page.goto(url);
    return watched;
  }
  const page = await context.newPage();
  await page.goto(url);
  return { page, failures: [] };
}

test('keyboard shortcuts of a digest move, save, mark as read and undo; read papers are stored', async () => {
  const { page, failures } = await visit(digest);
  const titleInFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (const key of 'jjx') await page.keyboard.press(key);
  assert.match(await titleInFocus(), /^ILLUME/);
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 read');
  await page.keyboard.press('u');
  assert.equal(await page.locator('[data-progress]').innerText(), '0 of 60 read');
  for (const key of 'xks') await page.keyboard.press(key);
  assert.match(await titleInFocus(), /^Token-Shuffle/);
  assert.equal(
    await page
      .locator('li[data-paper]')
      .first()
      .locator('button.save')
      .getAttribute('aria-pressed'),
    'true',
  );
  await page.keyboard.press('?');
  assert.ok(await page.locator('dialog[data-keys]').isVisible());
  await page.keyboard.press('Escape');
  await page.reload();
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 read');
  await page.locator('li[data-paper] a.title').first().focus();
  await page.keyboard.press('o');
  await page.waitForURL(/papers\/token-shuffle/);
  assert.deepEqual(failures, []);
  await page.context().close();
});

test('a digest shows as much of its papers as the visitor chose', async () => {
  const { page } = await visit(digest);
  const first = page.locator('.paper-list > li').first();
  assert.deepEqual(
    [await first.locator('.lead').isVisible(), await first.locator('.full').isVisible()],
    [true, false],
  );
  await page.getByLabel('Abstracts').check();
  assert.deepEqual(
    [await first.locator('.lead').isVisible(), await first.locator('.full').isVisible()],
    [false, true],
  );
  await page.reload();
  assert.ok(await first.locator('.full').isVisible());
  await page.getByLabel('Titles').check();
  for (const key of 'jx') await page.keyboard.press(key);
  assert.equal(
    await page.locator('[data-progress]').innerText(),
    '1 of 60 read',
    'the keys work right after the choice',
  );
  await assertAccessible(page);
  assert.ok(!(await first.locator('.lead').isVisible()));
  await page.context().close();
});

test('if storage is forbidden, saved and read papers last as long as the page', async () => {
  const { page, failures } = await openPage(browser, server.url);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      },
    }),
  );
  await page.goto(new URL(digest, server.url).href);
  await page.getByLabel('Abstracts').check();
  assert.ok(await page.locator('.paper-list .full').first().isVisible());
  for (const key of 'jsx') await page.keyboard.press(key);
  assert.equal(await page.locator('[data-saved-count]').innerText(), '1');
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 read');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  assert.equal(await page.locator('[data-saved-count]').innerText(), '');
  assert.deepEqual(failures, []);
  await page.context().close();
});

test('saved papers get notes, are exported, backed up, imported, shared and removed', async () => {
  const { page, failures } = await visit('papers/');
  const save = page.locator('button.save');
  await save.nth(0).click();
  await save.nth(1).click();
  assert.equal(await page.locator('[data-saved-count]').innerText(), '2');
  const context = page.context();
  await page.goto(new URL('reading-list/', server.url).href);
  const rows = page.locator('[data-saved] li');
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
  await rows.nth(0).locator('textarea').fill('Read this first');
  await rows.nth(0).locator('textarea').blur();

  const bibtex = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'BibTeX', exact: true }).click(),
  ]);
  const text = await readDownload(bibtex[0]);
  assert.equal(text.match(/^@/gm)?.length, 2);
  assert.match(text, /Token-Shuffle/);
  assert.match(text, /annote = {Read this first}/);
  for (const { label } of exports)
    assert.equal(await page.getByRole('button', { name: label, exact: true }).count(), 1, label);

  const backup = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Backup file', exact: true }).click(),
  ]);
  const file = await readDownload(backup[0]);
  assert.match(file, /Read this first/);

  const remove = rows.nth(0).getByRole('button', { name: /^Remove/ });
  await remove.click();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  assert.equal(await rows.count(), 2);
  assert.equal(await rows.nth(0).locator('textarea').inputValue(), 'Read this first');
  await remove.click();
  await remove.click();
  await page.getByText('No saved papers yet').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await rows.nth(1).waitFor();
  assert.equal(await rows.nth(0).locator('textarea').inputValue(), 'Read this first');
  assert.deepEqual(failures, []);
  await context.close();

  const { page: other } = await visit(
    `reading-list/${toFragment(['zero-shot-tokenizer-transfer'])}`,
  );
  await other.locator('[data-saved] li').first().waitFor();
  await other.getByRole('button', { name: 'Save all' }).click();
  await other.locator('[data-saved] textarea').waitFor();
  assert.equal(await other.locator('[data-saved-count]').innerText(), '1');
  await other.context().close();
});

test('the reading list is searched and grouped, and a note being typed survives changes to the list', async () => {
  const { page, failures } = await visit('papers/');
  for (const at of [0, 1, 2]) await page.locator('button.save').nth(at).click();
  await page.goto(new URL('reading-list/', server.url).href);
  const rows = page.locator('[data-saved] li');
  const status = page.locator('[data-reading-list] [role=status]');
  const notes = page.locator('[data-saved] textarea');
  await rows.nth(2).waitFor();
  await notes.nth(0).fill('For the seminar');
  await notes.nth(1).fill('Half a sen');
  await page.keyboard.type('tence');
  assert.equal(await notes.nth(1).inputValue(), 'Half a sentence');
  const search = page.getByRole('searchbox', { name: 'Search the reading list' });
  await search.fill('SEMINAR');
  assert.equal(await rows.count(), 1);
  assert.equal(await status.innerText(), '1 of 3 papers.');
  await search.fill('');
  await page.getByLabel('Group by').selectOption('Year');
  assert.deepEqual(await page.locator('[data-saved] h2').allInnerTexts(), ['2025']);
  await page.getByLabel('Group by').selectOption('Venue');
  assert.equal(await rows.count(), 3);
  await assertAccessible(page);
  assert.deepEqual(failures, []);
  await page.context().close();
});

test('a full storage is reported, and the notice disappears when the list fits again', async () => {
  const { page, failures } = await visit(digest);
  await fillStorage(page);
  const notice = page.getByRole('alert');
  const button = page.locator('button.save').first();
  await button.click();
  await notice.getByText('The browser’s storage is full').waitFor();
  assert.equal(await button.getAttribute('aria-pressed'), 'true');
  await assertAccessible(page);
  await page.evaluate(() => localStorage.removeItem('filler'));
  await page.locator('button.save').nth(1).click();
  await notice.waitFor({ state: 'hidden' });
  await page.reload();
  assert.equal(await page.locator('button.save[aria-pressed=true]').count(), 2);
  assert.deepEqual(failures, []);
  await page.context().close();
});

async function readDownload(download: {
  createReadStream(): Promise<AsyncIterable<Uint8Array>>;
}): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

test('a digest published since the last visit is marked during the visit', async () => {
  const context = await browser.newContext();
  const marks = async (path: string) => {
    const { page } = await visit(path, context);
    const shown = await page.locator('[data-new]:visible').count();
    await page.close();
    return shown;
  };
  /** Stores an earlier visit: so many minutes ago, when this was the date of the newest digest. */
  const storeVisit = async (newest: string, minutes: number) => {
    const { page } = await visit('about/', context);
    await page.evaluate(
      ([newest, ms]) => {
        const visits = { before: newest, newest, at: Date.now() - ms };
        localStorage.setItem(
          `${document.documentElement.dataset['base']}visits`,
          JSON.stringify(visits),
        );
      },
      [newest, minutes * 60_000] as const,
    );
    await page.close();
  };
  assert.equal(await marks(''), 0, 'on a first visit nothing is new');
  await storeVisit('2025-04-01', 24 * 60);
  assert.deepEqual([await marks(''), await marks('digests/'), await marks('')], [1, 1, 1]);
  await storeVisit('2025-04-28', 24 * 60);
  assert.equal(await marks(''), 0);
  await context.close();
});
