import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import {
  joinLists,
  parseFragment,
  parseList,
  printList,
  toFragment,
} from '../../src/browser/reading-list/saved.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { launchBrowser, openPage } from '../browser.ts';
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
): Promise<{ page: Page; troubles: string[] }> {
  const url = new URL(path, server.url).href;
  if (!context) {
    const watched = await openPage(browser, server.url);
    await watched.page.goto(url);
    return watched;
  }
  const page = await context.newPage();
  await page.goto(url);
  return { page, troubles: [] };
}

test('a digest is read by keyboard: moved through, kept, done, undone, and remembered', async () => {
  const { page, troubles } = await visit(digest);
  const titleInFocus = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (const key of 'jjx') await page.keyboard.press(key);
  assert.match(await titleInFocus(), /^ILLUME/);
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 done');
  await page.keyboard.press('u');
  assert.equal(await page.locator('[data-progress]').innerText(), '0 of 60 done');
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
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 done');
  await page.locator('li[data-paper] a.title').first().focus();
  await page.keyboard.press('o');
  await page.waitForURL(/papers\/token-shuffle/);
  assert.deepEqual(troubles, []);
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
    '1 of 60 done',
    'the keys work right after the choice',
  );
  await assertAccessible(page);
  assert.ok(!(await first.locator('.lead').isVisible()));
  await page.context().close();
});

test('where storage is forbidden, papers are kept and done as long as the page lasts', async () => {
  const { page, troubles } = await openPage(browser, server.url);
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
  assert.equal(await page.locator('[data-progress]').innerText(), '1 of 60 done');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  assert.equal(await page.locator('[data-saved-count]').innerText(), '');
  assert.deepEqual(troubles, []);
  await page.context().close();
});

test('papers are kept, noted, exported, saved, imported, shared and let go', async () => {
  const { page, troubles } = await visit('papers/');
  const keep = page.locator('button.save');
  await keep.nth(0).click();
  await keep.nth(1).click();
  assert.equal(await page.locator('[data-saved-count]').innerText(), '2');
  const context = page.context();
  await page.goto(new URL('reading-list/', server.url).href);
  const rows = page.locator('[data-kept] > li');
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
  for (const { label } of exports)
    assert.equal(await page.getByRole('button', { name: label, exact: true }).count(), 1, label);

  const saved = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /import again/ }).click(),
  ]);
  const file = await readDownload(saved[0]);
  assert.match(file, /Read this first/);

  const letGo = rows.nth(0).getByRole('button', { name: /let go/i });
  await letGo.click();
  await page.getByRole('button', { name: 'Undo letting go' }).press('Enter');
  assert.equal(await rows.count(), 2);
  assert.equal(await rows.nth(0).locator('textarea').inputValue(), 'Read this first');
  await letGo.click();
  await rows
    .nth(0)
    .getByRole('button', { name: /let go/i })
    .click();
  await page.getByText('Nothing is kept yet').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await rows.nth(1).waitFor();
  assert.equal(await rows.nth(0).locator('textarea').inputValue(), 'Read this first');
  assert.deepEqual(troubles, []);
  await context.close();

  const { page: other } = await visit(
    `reading-list/${toFragment([{ id: 'zero-shot-tokenizer-transfer' }])}`,
  );
  await other.locator('[data-kept] > li').first().waitFor();
  await other.getByRole('button', { name: 'Keep all of it' }).click();
  await other.locator('[data-kept] textarea').waitFor();
  assert.equal(await other.locator('[data-saved-count]').innerText(), '1');
  await other.context().close();
});

async function readDownload(download: {
  createReadStream(): Promise<AsyncIterable<Uint8Array>>;
}): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a saved list', () => {
  const kept = [{ id: 'a', note: 'mine' }, { id: 'b c' }];

  test('is read back as it was', () => assert.deepEqual(parseList(printList(kept)), kept));

  for (const [what, json] of [
    ['no JSON', '{'],
    ['another program’s file', '{"kept":[]}'],
    ['a list of something else', '{"offprint":1,"kept":{}}'],
    ['a list of nothing', '{"offprint":1,"kept":[null]}'],
    ['nothing', ''],
    ['null', 'null'],
  ] as const)
    test(`${what} is refused`, () => assert.equal(parseList(json), undefined));

  test('a link holds the ids', () => {
    assert.equal(toFragment(kept), '#list=a,b%20c');
    assert.deepEqual(parseFragment('#list=a,b%20c'), ['a', 'b c']);
    assert.equal(parseFragment('#abstract'), undefined);
    assert.equal(parseFragment('#list=%'), undefined);
    assert.equal(parseFragment('#list='), undefined);
    assert.deepEqual(parseFragment('#list=a,,b,a,%3Cimg%3E'), ['a', 'b', '<img>']);
  });

  test('joined lists lose no note and no order', () =>
    assert.deepEqual(
      joinLists(
        [{ id: 'b' }, { id: 'a', note: 'mine' }],
        [{ id: 'a', note: 'other' }, { id: 'b', note: 'theirs' }, { id: 'c' }],
      ),
      [{ id: 'b', note: 'theirs' }, { id: 'a', note: 'mine' }, { id: 'c' }],
    ));
});

test('a digest that came since the last visit is marked while the visit lasts', async () => {
  const context = await browser.newContext();
  const marks = async (path: string) => {
    const { page } = await visit(path, context);
    const shown = await page.locator('[data-new]:visible').count();
    await page.close();
    return shown;
  };
  /** The last page, as it would be remembered: opened so many minutes ago, with a digest of that day as the newest. */
  const remember = async (newest: string, minutes: number) => {
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
  await remember('2025-04-01', 24 * 60);
  assert.deepEqual([await marks(''), await marks('digests/'), await marks('')], [1, 1, 1]);
  await remember('2025-04-28', 24 * 60);
  assert.equal(await marks(''), 0);
  await context.close();
});
