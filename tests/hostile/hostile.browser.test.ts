import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { startServer, type RunningServer } from '../../scripts/preview/server.ts';
import { launchBrowser } from '../browser.ts';
import { allAttacks, buildHostileSite, distribute } from './hostile-site.ts';
import { visitPages } from './visit-pages.ts';

/** A site of hostile text: each attack in one format. `npm run bench:hostile` has every attack in every format, and opens every page. */
const folder = mkdtempSync(join(tmpdir(), 'offprint-hostile-'));
let site: string;
let browser: Browser;
let server: RunningServer;
let ids: string[];

before(async () => {
  site = buildHostileSite(folder, distribute(allAttacks));
  const lines = readFileSync(join(site, 'papers.jsonl'), 'utf8').trimEnd().split('\n');
  ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
  browser = await launchBrowser();
  server = await startServer({ folder: site, base: '/hostile/', port: 0 });
});

after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = (paths: string[], options: Parameters<typeof visitPages>[3]) =>
  visitPages(browser, server.url, paths, options);

/** Every fourth paper, every twelfth page of an author, venue or topic, and the pages that list others: each attack is on several. */
const pages = () =>
  globSync('**/*.html', { cwd: site })
    .sort()
    .filter(
      (file, index) =>
        index % (file.startsWith('papers') ? 4 : 12) === 0 || file.split('/').length < 3,
    )
    .map((file) => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/'));

describe('a site of hostile text', () => {
  test('has a paper for nearly each attack', () => {
    assert.ok(ids.length > 0.9 * allAttacks.length, `${ids.length} of ${allAttacks.length}`);
  });

  test('is watched: planted scripts, handlers, requests and URLs are found', async () => {
    const planted: [markup: string, withPolicy: RegExp, without: RegExp][] = [
      ['<script>alert(1)</script>', /inline script violates/, /dialog: 1/],
      ['<img src=x onerror=alert(1)>', /inline event handler violates/, /dialog: 1/],
      ['<img src="https://attack.example/x.png">', /violates/, /left the site/],
      ['<p style="color: red">x</p>', /inline style violates/, /attribute style/],
      ['<a href="javascript:alert(1)">x</a>', /href="javascript:/, /href="javascript:/],
      ['<script type="application/ld+json">{"a":</script>', /JSON-LD/, /JSON-LD/],
      ['<marquee>x</marquee>', /<marquee>/, /<marquee>/],
    ];
    const home = readFileSync(join(site, 'index.html'), 'utf8');
    for (const [index, [markup, ...expected]] of planted.entries()) {
      const file = `planted-${index}.html`;
      writeFileSync(join(site, file), home.replace('<main', `${markup}<main`));
      for (const [mode, pattern] of expected.entries()) {
        const found = await visit([file], { bypassCSP: mode === 1 });
        assert.ok(
          found.some((message) => pattern.test(message)),
          `${markup}: ${found.join('; ')}`,
        );
      }
      rmSync(join(site, file));
    }
  });

  test('refuses HTML that a script writes, and WebAssembly and code from text', async () => {
    const found = await visit([''], {
      act: (page) =>
        page.evaluate(() => {
          const attempts = [
            () => void (document.body.innerHTML = '<b>x</b>'),
            () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
            () => void (globalThis as unknown as { eval: (code: string) => void }).eval('1'),
          ];
          const run = () => {
            for (const attempt of attempts)
              try {
                attempt();
                console.log('not refused');
              } catch (error) {
                console.log(String(error));
              }
          };
          // What the browser evaluates for a debugger may run any code; what it runs later may not.
          return new Promise<void>((done) => setTimeout(() => done(run())));
        }),
    });
    const messages = found.filter((message) => message.includes('console log'));
    assert.equal(messages.length, 3);
    for (const message of messages)
      assert.match(message, /TrustedHTML|WebAssembly|EvalError|TrustedScript/);
  });

  test('runs nothing, requests nothing and shows no markup from digests, even without its policy', async () => {
    assert.deepEqual(await visit(pages(), { bypassCSP: true }), []);
  });

  test('does not violate its policy', async () => {
    const some = pages().filter((_, index) => index % 8 === 0);
    assert.deepEqual(await visit(some, {}), []);
  });

  /** Every attack in queries and filters: `search-urls.browser.test.ts`. */
  test('shows hostile excerpts and corrections as text', async () => {
    const corrections = allAttacks
      .filter((_, index) => index % 48 === 0)
      .map((text) => `search/?q=scritp%20alrt%20${encodeURIComponent(text.toWellFormed())}`);
    const found = await visit([...corrections, 'search/?q=script&shown=60'], {
      bypassCSP: true,
      act: (page) => page.waitForSelector('html[data-search=ready]', { state: 'attached' }),
    });
    assert.deepEqual(found, []);
  });

  test('shows hostile reading lists, notes and stored values as text', async () => {
    const stored = {
      'reading-list': ids.slice(0, 120).map((id, index) => ({ id, note: allAttacks[index] })),
      read: [...allAttacks.slice(0, 50), null, 1, {}],
      'recent-searches': ['<img src=x onerror=alert(1)>', ...allAttacks.slice(0, 20), null, 1],
      visits: { before: allAttacks[0], newest: [allAttacks[1]], at: {} },
      density: '"><script>alert(1)</script>',
      theme: '"><script>alert(1)</script>',
    };
    const store = (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values))
        localStorage.setItem(
          `/hostile/${name}`,
          typeof value === 'string' ? value : JSON.stringify(value),
        );
    };
    const shared = [...ids.slice(0, 60), ...allAttacks].map((id) =>
      encodeURIComponent(id.toWellFormed()),
    );
    const [digest = ''] = globSync('digests/*/index.html', { cwd: site });
    const found = await visit(
      [
        '',
        digest,
        'digests/',
        'search/',
        'reading-list/',
        `reading-list/#list=${shared.join(',')}`,
      ],
      {
        bypassCSP: true,
        act: async (page) => {
          await page.evaluate(store, stored);
          await page.reload({ waitUntil: 'networkidle' });
          const { pathname } = new URL(page.url());
          if (pathname.endsWith('/search/')) {
            await page.locator('#query').focus();
            await page.waitForSelector('[data-recent] a');
          }
          if (pathname.endsWith('/reading-list/')) {
            await page.locator('[name=group]').selectOption('venue');
            await page.waitForSelector('[data-saved] h2');
          }
        },
      },
    );
    assert.deepEqual(found, []);
  });

  test('shows hostile papers in the quick search and the citation panel as text', async () => {
    const found = await visit(
      ids.filter((_, index) => index % 32 === 0).map((id) => `papers/${encodeURIComponent(id)}/`),
      {
        bypassCSP: true,
        act: async (page) => {
          await page.locator('.cite-panel summary').click();
          await page.waitForSelector('[data-cite-formats] pre');
          await page.locator('[data-cite-more]').click();
          await page.keyboard.press('Control+k');
          await page.locator('dialog[open] input').fill('alert');
          await page.waitForSelector('dialog[open] ol a');
        },
      },
    );
    assert.deepEqual(found, []);
  });
});
