import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { serveTestSite } from '../site.ts';

const paper =
  'papers/token-shuffle-towards-high-resolution-image-generation-with-autoregressive-models/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

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

/** Opens the panel of the first paper and waits for its contents. */
async function openPanel(options = {}) {
  const { page, failures } = await openPage(browser, server.url, options);
  await page.goto(new URL(paper, server.url).href);
  const panel = page.locator('[data-cite]');
  await panel.locator('summary').click();
  await panel.locator('pre').waitFor();
  return { page, panel, failures };
}

test('One click copies a citation and announces it to screen readers', async () => {
  const { page, panel, failures } = await openPanel(clipboard);
  await panel.getByRole('button', { name: 'Copy APA' }).click();
  await panel.getByRole('status').filter({ hasText: 'APA copied.' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    copied,
    /^Ma, X\., Sun, P\., .* Fu, Y\. \(2025\)\. Token-Shuffle: .* Models \(arXiv:2504\.17789\)\. arXiv\. https:\/\/arxiv\.org\/abs\/2504\.17789$/,
  );
  await panel.getByRole('button', { name: 'Copy BibTeX' }).click();
  await panel.getByRole('status').filter({ hasText: 'BibTeX copied.' }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^@misc\{ma2025-token,/);
  assert.deepEqual(failures, []);
  await page.context().close();
});

test('The panel has every style and reports no missing field', async () => {
  const { page, panel } = await openPanel();
  const labels = await panel
    .locator('dt button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(
    labels,
    ['APA', 'MLA', 'Chicago', 'IEEE', 'Harvard', 'Vancouver', 'BibTeX'].map(
      (label) => `Copy ${label}`,
    ),
  );
  assert.doesNotMatch(await panel.innerText(), /gives no/);
  await page.context().close();
});

test('Formats without a file are created in the browser', async () => {
  const { page, panel, failures } = await openPanel();
  await panel.getByRole('button', { name: 'Other formats' }).click();
  const markdown = panel.getByRole('button', { name: 'Markdown' });
  await markdown.waitFor();
  const files = await panel.locator('a[download]').allInnerTexts();
  const offered = await panel.locator('.files button').allInnerTexts();
  assert.deepEqual([...files, ...offered].sort(), exports.map(({ label }) => label).sort());
  const [download] = await Promise.all([page.waitForEvent('download'), markdown.click()]);
  assert.match(download.suggestedFilename(), /^token-shuffle-.*\.md$/);
  assert.match(readFileSync(await download.path(), 'utf8'), /^## Token-Shuffle: .*\n\n\S/);
  await panel.getByRole('status').filter({ hasText: 'Downloaded as Markdown.' }).waitFor();
  assert.deepEqual(failures, []);
  await page.context().close();
});

test('Where the browser refuses to copy, the text is selected and the panel says how to copy it', async () => {
  const { page, panel } = await openPanel();
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error('refused'));
    Object.assign(Object.getPrototypeOf(navigator.clipboard) as object, {
      write: refuse,
      writeText: refuse,
    });
  });
  await panel.getByRole('button', { name: 'Copy MLA' }).click();
  await panel.getByRole('status').filter({ hasText: 'Text selected' }).waitFor();
  assert.match(await page.evaluate(() => String(getSelection())), /^Ma, Xu, et al\. Token-Shuffle/);
  await page.context().close();
});

test('Without JavaScript the files can be downloaded', async () => {
  const { page } = await openPage(browser, server.url, { javaScriptEnabled: false });
  await page.goto(new URL(paper, server.url).href);
  await page.locator('[data-cite] summary').click();
  const links = page.locator('[data-cite] a[download]');
  assert.deepEqual(await links.allInnerTexts(), ['BibTeX', 'RIS', 'CSL-JSON']);
  await page.context().close();
});
