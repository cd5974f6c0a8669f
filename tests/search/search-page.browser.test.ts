import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { exports } from '../../src/outputs/exports/index.ts';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { fillStorage, launchBrowser, openPage } from '../browser.ts';
import { serveTestSite } from '../site.ts';

let browser: Browser;
let server: RunningServer;
before(async () => {
  server = await serveTestSite();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

const firstTitle = (page: Page) => page.locator('ol[data-results] > li a').first();
const ready = (page: Page) => page.waitForSelector('html[data-search=ready]');
const statusOf = (page: Page) => page.locator('p.search-status').textContent();

async function search(query: string) {
  const watched = await openPage(browser, server.url);
  await watched.page.goto(`${server.url}search/?${new URLSearchParams({ q: query })}`);
  await ready(watched.page);
  return watched;
}

describe('the search page', () => {
  for (const [query, title] of [
    ['s2ip', /^S²IP-LLM/],
    ['S^2IP', /^S²IP-LLM/],
    ['landmark attention', /^Landmark Attention/],
  ] as const)
    test(`finds ${query} under a base path, and opens the paper`, async () => {
      const { page, failures } = await search(query);
      assert.match((await firstTitle(page).textContent()) ?? '', title);
      await firstTitle(page).click();
      assert.match((await page.locator('h1').textContent()) ?? '', title);
      assert.deepEqual(failures, []);
      await page.context().close();
    });

  test('loads nothing of the index before focus, answers while typing, and opens by keyboard', async () => {
    const { page, failures } = await openPage(browser, server.url);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
    assert.ok(!requested.some((url) => url.includes('/pagefind/')));
    await page.locator('#query').pressSequentially('landmark atten');
    await page.waitForURL(/q=landmark(\+|%20)atten$/);
    await ready(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/papers\/landmark-attention/);
    await page.goBack();
    await ready(page);
    assert.equal(await page.locator('#query').inputValue(), 'landmark atten');
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('shows more results, filters them, and goes back', async () => {
    const { page } = await search('language models');
    await page.click('button[data-more]');
    await page.waitForFunction(
      () => document.querySelectorAll('ol[data-results] > li').length > 10,
    );
    const before = await statusOf(page);
    await page.locator('[data-facets] input').first().check();
    await page.waitForSelector('[data-chosen] button');
    await ready(page);
    assert.notEqual(await statusOf(page), before);
    await page.goBack();
    await page.waitForSelector('[data-chosen]', { state: 'hidden' });
    await ready(page);
    assert.equal(await statusOf(page), before);
    await page.context().close();
  });

  test('shows the results of the last query only, however slow the network is', async () => {
    const { page, failures } = await openPage(browser, server.url);
    let requestCount = 0;
    await page.route('**/*.pf_index', async (route) => {
      await new Promise((wake) => setTimeout(wake, requestCount++ === 0 ? 1500 : 50));
      await route.continue();
    });
    await page.goto(`${server.url}search/`);
    await page.locator('#query').fill('landmark attention');
    await page.waitForTimeout(200);
    await page.locator('#query').fill('electra');
    await page.waitForURL(/q=electra$/);
    await ready(page);
    await page.waitForTimeout(1600);
    assert.match((await firstTitle(page).textContent()) ?? '', /^ELECTRA/);
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('saves a result, and marks it as saved on the next visit', async () => {
    const { page, failures } = await search('landmark attention');
    await page.locator('ol[data-results] .save').first().click();
    assert.equal(await page.locator('[data-saved-count]').first().textContent(), '1');
    await page.reload();
    await ready(page);
    const pressed = page.locator('ol[data-results] .save[aria-pressed=true]');
    assert.equal(await pressed.count(), 1);
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('shows the same results for a shared URL: query, filter, order and number', async () => {
    const { page } = await search('language models');
    await page.locator('[data-facets] input').first().check();
    await page.waitForSelector('[data-chosen] button');
    await page.selectOption('#sort', 'title');
    await page.waitForURL(/sort=title/);
    await ready(page);
    const titles = () => page.locator('ol[data-results] > li > a').allTextContents();
    const before = await titles();
    const other = await openPage(browser, server.url);
    await other.page.goto(page.url());
    await ready(other.page);
    assert.deepEqual(
      await other.page.locator('ol[data-results] > li > a').allTextContents(),
      before,
    );
    assert.ok(before.length > 1);
    await page.context().close();
    await other.page.context().close();
  });

  test('names the corrected word, and makes suggestions when nothing is found', async () => {
    const { page } = await search('landmrak');
    assert.match((await page.locator('[data-corrections]').textContent()) ?? '', /landmark/);
    await page.click('[data-verbatim]');
    await page.waitForSelector('[data-help]:not([hidden])');
    assert.equal(await statusOf(page), 'No matching papers');
    await page.context().close();
  });

  test('offers a search in a field for a word that occurs only in its values', async () => {
    const { page, failures } = await search('April');
    await page.getByRole('link', { name: 'Search instead for “digest:April”' }).click();
    await ready(page);
    assert.match((await statusOf(page)) ?? '', /^\d+ papers/);
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('reports a missing index file, and shows results on retry', async () => {
    const { page } = await openPage(browser, server.url);
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.url}search/?q=landmark`);
    await ready(page);
    assert.match((await statusOf(page)) ?? '', /could not be loaded/);
    await page.unroute('**/*.pf_index');
    await page.click('[data-failure] button');
    await page.waitForSelector('ol[data-results] > li');
    await page.context().close();
  });

  test('offers the search without filters if filters exclude every result', async () => {
    const { page } = await search('"attention landmark" -tokens year:1901');
    assert.equal(await statusOf(page), 'No matching papers');
    await page.click('[data-looser]');
    await page.waitForURL(/q=attention(\+|%20)landmark$/);
    await page.waitForSelector('ol[data-results] > li');
    assert.match((await firstTitle(page).textContent()) ?? '', /^Landmark Attention/);
    await page.context().close();
  });

  test('removes earlier results on a failure, and keeps the focus in the query', async () => {
    const { page } = await search('landmark');
    await page.route('**/*.pf_*', (route) => route.abort());
    await page.fill('#query', 'harry potter');
    await page.waitForSelector('[data-failure]:not([hidden])');
    assert.equal(await page.locator('ol[data-results] > li').count(), 0);
    await page.unroute('**/*.pf_*');
    await page.click('[data-failure] button');
    await page.waitForSelector('ol[data-results] > li');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
    await page.context().close();
  });

  test('stores a search that is submitted while the code of the page is loading', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.route('**/_astro/search-page*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.goto(`${server.url}search/`);
    const input = page.locator('.search-page input[type=search]');
    await input.fill('token');
    await input.press('Enter');
    await firstTitle(page).waitFor();
    assert.match(page.url(), /search\/\?q=token$/);
    await page.goto(`${server.url}search/`);
    await input.focus();
    assert.equal(await page.locator('[data-recent] a').innerText(), 'token');
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('stores recent searches in the browser, and removes one on request', async () => {
    const { page } = await search('landmark');
    await page.press('#query', 'Enter');
    await page.press('#query', 'Escape');
    await page.click('[data-remove-recent=landmark]');
    await page.waitForSelector('[data-recent]', { state: 'hidden' });
    assert.ok(await page.locator('[data-topics] a').first().isVisible());
    assert.equal(
      await page.evaluate(() =>
        localStorage.getItem(`${document.documentElement.dataset['base']}recent-searches`),
      ),
      '[]',
    );
    await page.context().close();
  });

  test('has filters beside the results in a wide window, with counts and a range of years', async () => {
    const { page, failures } = await search('language models');
    const yearOf = (row: string | null) => Number(/· (\d{4})$/.exec(row ?? '')?.[1]);
    const before = await statusOf(page);
    await page.locator('[data-years=from]').focus();
    await page.locator('[data-years=from]').selectOption('2024');
    await page.waitForURL(/year=2024-$/);
    await ready(page);
    assert.notEqual(await statusOf(page), before);
    await page.waitForFunction(() => document.activeElement?.matches('[data-years=from]'));
    await page.locator('[data-years=to]').selectOption('2024');
    await page.waitForURL(/year=2024$/);
    await ready(page);
    const facts = await page.locator('ol[data-results] .authors').allTextContents();
    assert.ok(facts.length > 0);
    assert.deepEqual([...new Set(facts.map(yearOf))], [2024]);
    await page.getByRole('button', { name: 'Remove Year: 2024' }).click();
    await ready(page);
    assert.equal(await statusOf(page), before);
    const counts = await page.locator('[data-facets] label .count').allTextContents();
    assert.ok(counts.length > 0 && counts.every((count) => Number(count) > 0));
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('has a button in a narrow window that opens the filters and says how many are active', async () => {
    const { page, failures } = await openPage(browser, server.url, {
      viewport: { width: 360, height: 740 },
    });
    await page.goto(`${server.url}search/?q=language+models&year=2024-&has=authors`);
    await ready(page);
    const button = page.locator('[data-filter-button]');
    assert.equal(await button.textContent(), 'Filters (2 active)');
    assert.equal(await page.locator('[data-facets] label').count(), 0);
    await button.click();
    await page.locator('[data-facets] label').first().waitFor();
    const topic = page.locator('[data-facets] input[name=topic]').first();
    await topic.check();
    await page.waitForURL(/topic=/);
    await ready(page);
    assert.equal(await button.textContent(), 'Filters (3 active)');
    await page.waitForFunction(() => document.activeElement?.matches('input[name=topic]:checked'));
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('in a large collection, loads the files of the filters when a wide window’s button opens them', async () => {
    const { page, failures } = await openPage(browser, server.url);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    // The class that the page of a large collection has.
    await page.route('**/search/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('"search-facets"', '"search-facets closed"');
      await route.fulfill({ response, body });
    });
    await page.goto(`${server.url}search/`);
    await page.locator('#query').fill('language models ');
    await page.waitForURL(/q=language/);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const filters = () => requested.filter((url) => url.includes('/filter/')).length;
    assert.equal(filters(), 0);
    await page.locator('[data-filter-button]').click();
    await page.locator('[data-facets] label').first().waitFor();
    assert.ok(filters() > 0);
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('exports all results in their order, in every format, and saves all to the reading list', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.goto(`${server.url}search/?q=language+models&year=2023-&sort=title&shown=100`);
    await ready(page);
    const shown = await page
      .locator('ol[data-results] > li')
      .evaluateAll((rows) => rows.map((row) => row.dataset['paperId']));
    await page.goto(`${server.url}search/?q=language+models&year=2023-&sort=title`);
    await ready(page);
    assert.ok((await page.locator('ol[data-results] > li').count()) < shown.length);
    await page.click('[data-exporter] summary');
    const exporter = page.locator('[data-exporter]');
    for (const { label, extension } of exports) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        exporter.getByRole('button', { name: label, exact: true }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `search-results.${extension}`);
      await exporter.getByText(`${shown.length} papers downloaded as ${label}.`).waitFor();
      if (extension !== 'jsonl') continue;
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\n');
      const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
      assert.deepEqual(ids, shown);
    }
    await page.locator('ol[data-results] .save').nth(3).click();
    await exporter.getByRole('button', { name: 'Save all to reading list' }).click();
    await exporter.getByText(`${shown.length - 1} papers added to the reading list.`).waitFor();
    const saved = page.locator('[data-saved-count]').first();
    assert.equal(await saved.textContent(), String(shown.length));
    await exporter.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await saved.textContent(), '1');
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('adds none of the results to the reading list when they do not fit into the storage', async () => {
    const { page } = await search('language models');
    await page.locator('ol[data-results] .save').nth(3).click();
    await fillStorage(page);
    await page.click('[data-exporter] summary');
    const exporter = page.locator('[data-exporter]');
    await exporter.getByRole('button', { name: 'Save all to reading list' }).click();
    await exporter.getByText('No papers were added: the browser’s storage is full').waitFor();
    assert.equal(await page.locator('[data-saved-count]').first().textContent(), '1');
    assert.equal(await page.locator('.storage-notice:visible').count(), 0);
    await page.context().close();
  });

  test('shows the progress of an export, and reports papers that cannot be loaded', async () => {
    const { page } = await search('language models');
    await page.click('[data-exporter] summary');
    const exporter = page.locator('[data-exporter]');
    const progress = exporter.getByRole('progressbar');
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    await page.route('**/records/*.jsonl', async (route) => {
      await answered;
      await route.abort();
    });
    await exporter.getByRole('button', { name: 'CSV' }).click();
    await progress.waitFor();
    answer();
    await exporter.getByText('Some papers could not be loaded').waitFor();
    await progress.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  test('restores the scroll position on the way back', async () => {
    const { page } = await search('language models');
    await page.click('button[data-more]');
    const row = page.locator('ol[data-results] > li > a').nth(15);
    await row.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await row.click();
    await page.waitForURL(/papers/);
    await page.goBack();
    await ready(page);
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 200, before);
    assert.ok(before > 500);
    await page.context().close();
  });

  test('says that it requires JavaScript where there is none, and links to other pages', async () => {
    const { page } = await openPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}search/?q=landmark`);
    assert.match((await page.locator('main').textContent()) ?? '', /requires JavaScript/);
    assert.ok((await page.locator('main noscript a, main ul a').count()) > 0);
    await page.context().close();
  });

  for (const query of ['', 'language models', 'xyzzyqq'])
    test(`has no accessibility violation with ${query || 'no query'}`, async () => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${server.url}search/?q=${query}&sort=relevance`);
      await ready(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      await context.close();
    });

  test('opens the quick search from the search box in the header, with the text typed there', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.goto(server.url);
    await page.click('#site-search');
    await page.waitForSelector('dialog[open] #quick-query');
    await page.keyboard.press('Escape');
    await page.locator('#site-search').pressSequentially('l');
    await page.waitForSelector('dialog[open] #quick-query');
    await page.keyboard.type('andmark');
    await page.waitForSelector('[data-quick-results] a[href*=landmark]');
    assert.deepEqual(failures, []);
    await page.context().close();
  });

  test('opens a quick search on / and Ctrl-K from any page', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.goto(server.url);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open] #quick-query');
    await page.click('[data-close]');
    await page.keyboard.press('/');
    await page.locator('#quick-query').pressSequentially('landmark');
    await page.waitForSelector('[data-quick-results] a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/papers\/landmark-attention/);
    assert.deepEqual(failures, []);
    await page.context().close();
  });
});
