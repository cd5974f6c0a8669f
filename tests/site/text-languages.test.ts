import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { getTestSites } from '../site.ts';
import { assertAccessible, findInvalidHtml } from './checks.ts';
import { buildLanguageSite, type LanguageSite } from './language-sites.ts';
import { mixedNames, names } from './mixed-names.ts';
import { readVisualOrder } from './visual-order.ts';

/** One interface language of each kind: the default, long words, right to left, without spaces between words. */
const interfaces = ['en', 'de', 'ar', 'zh-Hans'];

const sites = new Map<string, LanguageSite>();
let browser: Browser;

before(async () => {
  const names = { 'digests/2024-05-05-names.json': mixedNames };
  for (const language of interfaces) sites.set(language, buildLanguageSite(language, names));
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  for (const site of sites.values()) site.remove();
});

const read = (language: string, path: string) =>
  readFileSync(join(sites.get(language)!.folder, path), 'utf8');

const digest = 'digests/2024-05-06-mixed/index.html';

/** The start tag of the element that contains only `text`, without attributes that do not depend on its language. */
function tagAround(html: string, text: string): string {
  const before = html.slice(0, html.indexOf(`>${text}`, html.indexOf('<main')));
  assert.ok(before.length < html.length - 1, `${text} is not on the page`);
  return before.slice(before.lastIndexOf('<')).replace(/ (?:href|class|rel)="[^"]*"/g, '');
}

describe('a text has lang and dir only where it differs from the interface', () => {
  for (const [language, page, text, tag] of [
    ['en', digest, 'Counting rare words', '<a'],
    ['en', digest, '基于BERT', '<a lang="zh"'],
    ['en', digest, '王小明', '<p lang="zh"'],
    ['en', digest, '命名实体识别是', '<p lang="zh"'],
    ['en', digest, 'تحليل المشاعر', '<a lang="ar" dir="rtl"'],
    ['en', digest, 'ليلى حداد', '<p lang="ar" dir="rtl"'],
    ['en', digest, 'ניתוח תחבירי', '<a lang="he" dir="rtl"'],
    ['en', digest, 'Analyse des émotions', '<a lang="fr"'],
    ['en', digest, '<p>Une méthode simple', '<blockquote lang="fr"'],
    ['en', digest, '<p>A good start', '<blockquote'],
    ['en', 'papers/haddad2021/index.html', 'تحليل المشاعر', '<h1 lang="ar" dir="rtl"'],
    ['en', 'papers/haddad2021/index.html', '<p>نقدم', '<div lang="ar" dir="rtl"'],
    ['en', 'papers/wang2022/index.html', 'تحليل المشاعر', '<a lang="ar" dir="rtl"'],
    ['ar', digest, 'تحليل المشاعر', '<a'],
    ['ar', digest, 'Counting rare words', '<a lang="en" dir="ltr"'],
    ['ar', digest, 'Ann Bell، Bob Cole', '<p lang="en" dir="ltr"'],
    ['ar', digest, 'ניתוח תחבירי', '<a lang="he"'],
  ] as const)
    test(`${language} interface, ${page.split('/')[0]}: ${text}`, () =>
      assert.equal(tagAround(read(language, page), text), tag));
});

test('a collection of several languages can be browsed by language', () => {
  assert.match(read('en', 'languages/fr/index.html'), /Analyse des émotions/);
  assert.match(read('ar', 'languages/index.html'), /العربية/);
  assert.ok(!existsSync(join(getTestSites().repo, 'languages')), 'the English sample has one');
});

test('feeds state the language of entries that are in another language than the feed', () => {
  assert.match(read('en', 'atom.xml'), /<entry xml:lang="ar">(?:(?!<\/entry>)[^])*haddad2021/);
  assert.match(read('en', 'feed.xml'), /<dc:language>ar<\/dc:language>/);
  assert.match(read('en', 'feed.xml'), /<div lang="ar" dir="rtl">/);
  assert.doesNotMatch(readFileSync(join(getTestSites().repo, 'atom.xml'), 'utf8'), /xml:lang/);
});

test('pages of an English collection have one lang attribute, that of the page', () => {
  const { repo } = getTestSites();
  for (const file of globSync('**/*.html', { cwd: repo })) {
    const count = readFileSync(join(repo, file), 'utf8').match(/ lang="/g)?.length;
    assert.equal(count, 1, file);
  }
});

for (const language of interfaces)
  describe(`with the interface in ${language}`, () => {
    let server: RunningServer;

    before(async () => {
      const { folder, base } = sites.get(language)!;
      server = await startServer({ folder, base, port: 0 });
    });

    after(() => server.close());

    test('HTML is valid', async () => {
      const files = ['index.html', '404.html', digest, 'papers/haddad2021/index.html'];
      const others = ['search', 'reading-list', 'languages', 'overview'].map(
        (folder) => `${folder}/index.html`,
      );
      assert.deepEqual(
        await findInvalidHtml(sites.get(language)!.folder, [...files, ...others]),
        [],
      );
    });

    test('pages are accessible, fit into a narrow window and report no errors', async () => {
      const { page, failures } = await openPage(browser, server.url, {
        viewport: { width: 360, height: 800 },
      });
      for (const path of [
        '',
        'digests/2024-05-06-mixed/',
        'papers/haddad2021/',
        'search/?q=BERT',
        'reading-list/',
      ]) {
        await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
        await assertAccessible(page);
      }
      assert.deepEqual(failures, []);
      await page.context().close();
    });

    test('search finds papers in each script and marks their language', async () => {
      const { page } = await openPage(browser, server.url);
      for (const [query, id, lang] of [
        ['实体识别', 'wang2022', 'zh'],
        ['المشاعر', 'haddad2021', 'ar'],
        ['émotions', 'martin2019', 'fr'],
        ['rare', 'bell2023', 'en'],
      ] as const) {
        await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, server.url).href);
        await page.waitForSelector('html[data-search=ready]');
        const first = page.locator('ol[data-results] > li').first();
        assert.equal(await first.getAttribute('data-paper-id'), id);
        const isOther = language.slice(0, 2) !== lang;
        assert.equal(await first.locator('.title').getAttribute('lang'), isOther ? lang : null);
        const direction = await first
          .locator('.title')
          .evaluate((title) => getComputedStyle(title).direction);
        assert.equal(direction, lang === 'ar' ? 'rtl' : 'ltr', query);
      }
      await page.context().close();
    });

    if (language === 'en' || language === 'ar')
      describe('names and venues in both directions', () => {
        const inOrder = (texts: readonly string[]) =>
          language === 'ar' ? texts.toReversed() : texts;
        const search = 'search/?q=names';
        const digestOfNames = 'digests/2024-05-05-names/';
        const venue = language === 'ar' ? 'Journal of Words' : 'مجلة اللسانيات';

        for (const [path, texts] of [
          ['papers/mixed2021/', names],
          [digestOfNames, names],
          [search, names],
          [digestOfNames, [venue, '2021']],
          ...(language === 'en' ? ([[search, [venue, '2021']]] as const) : []),
        ] as const)
          test(`${path} shows in order: ${texts.join(', ')}`, async () => {
            const { page } = await openPage(browser, server.url, {
              viewport: { width: 1280, height: 900 },
            });
            await page.goto(new URL(path, server.url).href);
            const ready = path === search ? 'html[data-search=ready]' : 'main';
            await page.waitForSelector(ready);
            assert.deepEqual(await readVisualOrder(page, [...texts]), inOrder(texts));
            await page.context().close();
          });
      });
  });
