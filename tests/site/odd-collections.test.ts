import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { sampleDir } from '../../scripts/test/sample.ts';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { fill, TestFolder } from '../scripts/build/folder.ts';
import { assertAccessible, findInvalidHtml } from './checks.ts';
import { bibliography, weeklies } from './odd-digests.ts';

/** Their digests, and the pages to visit. */
const collections: Record<string, { digests?: Record<string, string>; pages: RegExp }> = {
  'as start-empty leaves it': { pages: /./ },
  bibliography: {
    digests: bibliography,
    pages:
      /^(?:|papers\/.*|authors\/(?:lovelace0-ada0-von-der\/|bell-ann\/)?|years\/.*|venues\/.*|digests\/.*)$/,
  },
  weekly: { digests: weeklies, pages: /^(?:|digests\/|digests\/[^/]*\/)$/ },
};

const folder = new TestFolder();
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  folder[Symbol.dispose]();
});

function writeContent(content: string, digests: Record<string, string>) {
  fill(content, { 'site.yaml': 'title: Odd\nrepository: https://codeberg.org/ada/odd\n' });
  fill(join(content, 'digests'), digests);
}

function emptySample(content: string) {
  cpSync(sampleDir, content, { recursive: true });
  const command = ['scripts/start-empty.ts', '--content', content];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

for (const [name, { digests, pages }] of Object.entries(collections))
  describe(`the site of a collection: ${name}`, () => {
    const content = join(folder.path, name);
    const out = `${content}-site`;
    let server: RunningServer;
    let warnings: string;

    before(async () => {
      if (digests) writeContent(content, digests);
      else emptySample(content);
      warnings = buildSite(content, out, '/odd/');
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

    if (!digests) test('is built without warnings', () => assert.equal(warnings, ''));

    if (digests === bibliography)
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

    if (digests === bibliography)
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

    if (digests === bibliography)
      test('no export has the comment', () => {
        const files = globSync('**/*.{bib,ris,json,jsonl,csv,md,txt}', { cwd: out });
        const exports = files.filter((file) => !/feed\.json$|(?:^|\/)index\.md$/.test(file));
        assert.ok(exports.length > 8);
        for (const file of exports)
          assert.doesNotMatch(readFileSync(join(out, file), 'utf8'), /Ada.{0,3} presents/, file);
      });

    if (digests === weeklies)
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
