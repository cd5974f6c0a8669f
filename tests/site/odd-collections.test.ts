import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { assertAccessible, findInvalidHtml } from './checks.ts';

const authors = Array.from({ length: 450 }, (_, index) => `Ada${index} von der Lovelace${index}`);
const longTitle =
  'Combined Measurement of the {Higgs} Boson Mass in $pp$ Collisions at $\\sqrt{s}=7$ and 8 {TeV}: '.repeat(
    3,
  );
const entry = (id: string, fields: Record<string, string>) =>
  `@article{${id}, ${Object.entries(fields)
    .map(([name, value]) => `${name} = {${value}}`)
    .join(', ')}}\n`;

const library = [
  entry('higgs.2015:all', {
    title: longTitle,
    author: authors.join(' and '),
    year: '2015',
    journal: 'Physical Review Letters',
    doi: '10.1103/PhysRevLett.114.191803',
    abstract: 'The mass is $m_H = 125.09 \\pm 0.21$ GeV. '.repeat(30),
    keywords: 'Higgs boson',
  }),
  entry('sheep1999', {
    title: 'Counting Sheep',
    author: 'Bell, Ann and {The Shepherds’ Union}',
    year: '1999',
    journal: 'Journal of Flocks',
    keywords: 'sheep',
  }),
  entry('undated', { title: 'Of No Date', author: 'Bell, Ann' }),
].join('\n');

/** With a long word, which must not widen the page. */
const comments = `comments:
  sheep1999: '*Ada* presents ${'sheep'.repeat(30)} on [Friday](https://example.org/): $x_1 + y$.'
`;

/** Digests of five months, so that there is an archive. */
const weeklies = ['2025-01-06', '2025-02-03', '2025-03-03', '2025-04-07', '2025-05-05'].map(
  (date) => [`${date}-weekly.bib`, entry(`p${date}`, { title: `Read on ${date}` })] as const,
);

const collections: Record<string, { digests: Record<string, string>; pages: RegExp }> = {
  empty: { digests: {}, pages: /./ },
  bibliography: {
    digests: { 'library.bib': library, 'library.yaml': comments },
    pages:
      /^(?:|papers\/.*|authors\/(?:lovelace0-ada0-von-der\/|bell-ann\/)?|years\/.*|venues\/.*|digests\/.*)$/,
  },
  weekly: { digests: Object.fromEntries(weeklies), pages: /^(?:|digests\/|digests\/[^/]*\/)$/ },
};

const folder = mkdtempSync(join(tmpdir(), 'offprint-odd-'));
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, { digests, pages }] of Object.entries(collections))
  describe(`the site of a collection: ${name}`, () => {
    const out = join(folder, `${name}-site`);
    let server: RunningServer;

    before(async () => {
      const content = join(folder, name);
      mkdirSync(join(content, 'digests'), { recursive: true });
      writeFileSync(
        join(content, 'site.yaml'),
        'title: Odd\nrepository: https://codeberg.org/ada/odd\n',
      );
      for (const [file, text] of Object.entries(digests))
        writeFileSync(join(content, 'digests', file), text);
      buildSite(content, out, '/odd/');
      server = await startServer({ folder: out, base: '/odd/', port: 0 });
    });

    after(() => server.close());

    test('is valid, accessible and without errors on every kind of page', async () => {
      const files = globSync('**/*.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
      const checkedPaths = files
        .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
        .filter((path) => pages.test(path));
      assert.ok(checkedPaths.length > 4, checkedPaths.join(' '));
      assert.deepEqual(await findInvalidHtml(out, files.slice(0, 40)), []);
      const { page, failures } = await openPage(browser, server.url, {
        viewport: { width: 320, height: 640 },
      });
      for (const path of checkedPaths) {
        await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
        assert.equal(await page.locator('h1').count(), 1, path);
        await assertAccessible(page).catch((error: Error) => {
          throw new Error(`/${path}: ${error.message}`);
        });
        assert.deepEqual(failures, [], path);
      }
      await page.context().close();
    });

    if (name === 'bibliography')
      test('a paper with 450 authors lists a dozen, and links to its file on Codeberg', async () => {
        const { page } = await openPage(browser, server.url);
        await page.goto(new URL('papers/higgs.2015.all/', server.url).href);
        assert.equal(await page.locator('p.authors a').count(), 12);
        await page.getByText('and 438 more authors').click();
        assert.ok(await page.getByText('Ada449').isVisible());
        assert.equal(
          await page.getByRole('link', { name: 'Suggest a correction' }).getAttribute('href'),
          'https://codeberg.org/ada/odd/_edit/main/content/papers/library/higgs.2015.all.md',
        );
        await page.context().close();
      });

    if (name === 'bibliography')
      test('a comment is on the page of the paper and in lists, without script', async () => {
        const { page } = await openPage(browser, server.url, {
          javaScriptEnabled: false,
          viewport: { width: 360, height: 640 },
        });
        for (const path of ['papers/sheep1999/', 'papers/', 'digests/library/']) {
          await page.goto(new URL(path, server.url).href);
          const comment = page.getByRole('figure').filter({ hasText: 'Ada presents' });
          assert.equal(await comment.count(), 1, path);
          assert.equal(await comment.getByRole('link', { name: 'Friday' }).count(), 1, path);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.equal(width, 360, path);
        }
        await page.context().close();
      });

    if (name === 'bibliography')
      test('no export has the comment', () => {
        const files = globSync('**/*.{bib,ris,json,jsonl,csv,md,txt}', { cwd: out });
        const exports = files.filter((file) => !/feed\.json$|(?:^|\/)index\.md$/.test(file));
        assert.ok(exports.length > 8);
        for (const file of exports)
          assert.doesNotMatch(readFileSync(join(out, file), 'utf8'), /Ada.{0,3} presents/, file);
      });

    if (name === 'weekly')
      test('digests are archived by month, and link to each other', async () => {
        const { page } = await openPage(browser, server.url, { javaScriptEnabled: false });
        await page.goto(new URL('digests/', server.url).href);
        assert.deepEqual(await page.locator('.months h2').allInnerTexts(), [
          'May 2025',
          'April 2025',
          'March 2025',
          'February 2025',
          'January 2025',
        ]);
        await page.getByRole('link', { name: 'Weekly, 3 March 2025' }).click();
        assert.ok(
          !(await page.getByRole('button', { name: 'Shortcuts' }).isVisible()),
          'a button without its script',
        );
        const otherDigests = page.getByRole('navigation', { name: 'Other digests' });
        assert.deepEqual(await otherDigests.getByRole('link').allInnerTexts(), [
          'Weekly, 3 February 2025',
          'Weekly, 7 April 2025',
        ]);
        await page.context().close();
      });
  });
