import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser } from '../browser.ts';

const paper = {
  id: 'mixed2021',
  type: 'article-journal',
  title: 'Names of both directions',
  author: [
    { family: 'Bell', given: 'Ann' },
    { family: 'לוי', given: 'נועה' },
    { family: 'حداد', given: 'ليلى' },
    { family: 'Cole', given: 'Bob' },
  ],
  issued: { 'date-parts': [[2021]] },
  abstract: 'We compare ways of counting the words of a corpus in which most of them are rare.',
  'container-title': 'مجلة اللسانيات',
};
const names = ['Ann Bell', 'נועה לוי', 'ليلى حداد', 'Bob Cole'];
const latin = {
  ...paper,
  id: 'latin2021',
  title: 'A venue in Latin letters',
  author: [],
  'container-title': 'Journal of Words',
};

const folder = mkdtempSync(join(tmpdir(), 'offprint-names-'));
const servers = new Map<string, RunningServer>();
let browser: Browser;

before(async () => {
  for (const language of ['en', 'he']) {
    const content = join(folder, language);
    mkdirSync(join(content, 'digests'), { recursive: true });
    writeFileSync(join(content, 'site.yaml'), `title: Papers\ninterface: ${language}\n`);
    writeFileSync(
      join(content, 'digests', '2024-05-06-names.json'),
      JSON.stringify([paper, latin]),
    );
    const site = join(folder, `${language}-site`);
    buildSite(content, site, '/');
    servers.set(language, await startServer({ folder: site, base: '/', port: 0 }));
  }
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  for (const server of servers.values()) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The texts in their order on the screen, from left to right. They must be on one line of the first element with all of them. */
const readVisualOrder = (page: Page, texts: string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('main *')].filter((one) =>
      wanted.every((text) => one.textContent.includes(text)),
    );
    const element = found.findLast(
      (one) => !found.some((other) => other !== one && one.contains(other)),
    );
    if (!element) throw new Error(`No element contains ${wanted.join(', ')}.`);
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lefts = new Map<string, number>();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      for (const text of wanted) {
        const at = (node.textContent ?? '').indexOf(text);
        if (at === -1 || lefts.has(text)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        lefts.set(text, range.getBoundingClientRect().left);
      }
    return [...wanted].sort((a, b) => (lefts.get(a) ?? 0) - (lefts.get(b) ?? 0));
  }, texts);

async function openPath(language: string, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.querySelector<HTMLButtonElement>('[data-save=mixed2021]')?.click();
    });
  });
  await page.goto(servers.get(language)!.url + path);
  return page;
}

const digest = 'digests/2024-05-06-names/';

describe('authors whose names are written in both directions are shown in their order', () => {
  for (const [language, path, ready] of [
    ['en', 'papers/mixed2021/', 'main'],
    ['en', digest, 'main'],
    ['en', 'search/?q=names', 'html[data-search=ready]'],
    ['he', 'papers/mixed2021/', 'main'],
    ['he', digest, 'main'],
    ['he', 'search/?q=names', 'html[data-search=ready]'],
  ] as const)
    test(`${language}: ${path}`, async () => {
      const page = await openPath(language, path);
      await page.waitForSelector(ready);
      const order = await readVisualOrder(page, names);
      assert.deepEqual(language === 'he' ? order.reverse() : order, names);
      await page.close();
    });
});

describe('a year follows its venue, in whichever direction the venue is written', () => {
  for (const [language, venue, year] of [
    ['en', 'مجلة اللسانيات', '2021'],
    ['he', 'Journal of Words', '2021'],
  ] as const)
    test(`${language}: ${venue}`, async () => {
      const page = await openPath(language, digest);
      const order = await readVisualOrder(page, [venue, year]);
      assert.deepEqual(language === 'he' ? order.reverse() : order, [venue, year]);
      await page.close();
    });

  test('en, search results', async () => {
    const page = await openPath('en', 'search/?q=names');
    await page.waitForSelector('html[data-search=ready]');
    const order = await readVisualOrder(page, ['مجلة اللسانيات', '2021']);
    assert.deepEqual(order, ['مجلة اللسانيات', '2021']);
    await page.close();
  });
});
