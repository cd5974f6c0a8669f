import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { serveTestSite } from '../site.ts';

const digest = 'digests/2025-04-28-hugging-face/';
const landmark = 'landmark-attention-random-access-infinite-context-length-for-transformers';
const firstId = 'token-shuffle-towards-high-resolution-image-generation-with-autoregressive-models';

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

/** Opens a page of the site; the test fails on any message, error, failed request or request to another host. */
async function visit(path: string, options = {}) {
  const watched = await openPage(browser, server.url, options);
  await watched.page.goto(new URL(path, server.url).href);
  return watched;
}

const kindsOfPage = [
  '',
  'digests/',
  digest,
  `${digest}source/`,
  'papers/',
  `papers/${firstId}/`,
  'topics/',
  'about/',
  'overview/',
  'overview/map/',
  'reading-list/',
  'stored-data/',
  'search/',
  'search/?q=token',
];

describe('every kind of page', () => {
  for (const path of kindsOfPage)
    test(`/${path} has one h1, an empty console and no request to another host`, async () => {
      const { page, failures } = await visit(path);
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('h1').count(), 1);
      assert.deepEqual(failures, []);
      await page.close();
    });

  test('a missing page gets the site’s own error page', async () => {
    const { page } = await visit('nothing/here/');
    assert.match(await page.locator('h1').innerText(), /page not found/i);
    await page.close();
  });
});

test('a digest lists its 60 papers in order', async () => {
  const { page } = await visit(digest);
  const titles = await page.locator('.paper-list a.title').allInnerTexts();
  assert.equal(titles.length, 60);
  assert.match(titles[0] ?? '', /^Token-Shuffle/);
  assert.match(titles[59] ?? '', /^Beyond Next-Token/);
  await page.close();
});

test('a formula is MathML', async () => {
  const { page } = await visit('papers/toward-a-theory-of-tokenization-in-llms/');
  assert.equal(await page.locator('.abstract math msup').first().textContent(), 'kth');
  await page.close();
});

describe('a visitor finds a paper', () => {
  for (const [query, id] of [
    ['s2ip', /^s2ip-llm/],
    ['S^2IP', /^s2ip-llm/],
    ['landmark attention', /^landmark-attention/],
  ] as const)
    test(`by “${query}”`, async () => {
      const { page, failures } = await visit(`search/?q=${encodeURIComponent(query)}`);
      await page.locator('html[data-search=ready]').waitFor();
      const first = page.locator('ol[data-results] > li').first();
      assert.match((await first.getAttribute('data-paper-id')) ?? '', id);
      assert.match(await page.locator('[role=status]').innerText(), /^\d+ (?:papers?|close match)/);
      assert.deepEqual(failures, []);
      await page.close();
    });

  test('with the keyboard alone, from the home page to the abstract', async () => {
    const { page, failures } = await visit('');
    const isInSearch = () =>
      page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false);
    for (let presses = 0; presses < 10 && !(await isInSearch()); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('landmark attention');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await page.locator('html[data-search=ready]').waitFor();
    await page.locator('ol[data-results] a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`papers/${landmark}/`));
    assert.match(await page.locator('.abstract').innerText(), /landmark token/i);
    assert.deepEqual(failures, []);
    await page.close();
  });
});

describe('without script', () => {
  test('the search page says so and links to pages that reach every paper', async () => {
    const { page } = await visit('search/?q=token', { javaScriptEnabled: false });
    assert.match(await page.locator('main').innerText(), /requires JavaScript/);
    await page.locator('main').getByRole('link', { name: 'Papers' }).click();
    const seen = new Set<string>();
    for (let more = true; more;) {
      for (const link of await page.locator('.paper-list a.title').all())
        seen.add((await link.getAttribute('href')) ?? '');
      const next = page.locator('.pagination [rel=next]');
      more = (await next.count()) > 0;
      if (more) await next.click();
    }
    assert.equal(seen.size, 60);
    await page.close();
  });
});

describe('a first-time visitor', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  test('finds, saves, cites and shares a paper on a phone', async () => {
    const { page, failures } = await visit('', phone);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#site-search').tap();
    const search = page.getByRole('dialog', { name: 'Search papers' });
    await page.keyboard.type('landmark attention');
    await search.getByRole('link', { name: /^Landmark Attention/ }).tap();
    await page.waitForURL(new RegExp(`papers/${landmark}/`));
    const actions = page.locator('.actions');
    await actions.getByRole('button', { name: /^Save/ }).tap();
    assert.equal(await page.locator('[data-saved-count]').innerText(), '1');
    await actions.getByRole('link', { name: 'Cite' }).tap();
    await page.locator('.cite-panel dd').first().waitFor();
    await actions.getByRole('button', { name: 'Share' }).tap();
    await page.getByText('Link copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      new URL(`papers/${landmark}/`, server.url).href,
    );
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('saves and cites a paper by keyboard alone', async () => {
    const { page, failures } = await visit(`papers/${landmark}/`);
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
        if (here.startsWith(name)) return;
      }
      assert.fail(`${name} is not reached`);
    };
    await tabTo('Save');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[data-saved-count]').innerText(), '1');
    await tabTo('Cite');
    await page.keyboard.press('Enter');
    await page.locator('.cite-panel dd').first().waitFor();
    await page.keyboard.press('Tab');
    assert.ok(
      await page.evaluate(() => document.activeElement?.closest('.cite-panel') !== null),
      'what follows the link is in the panel',
    );
    assert.deepEqual(failures, []);
    await page.context().close();
  });
});
