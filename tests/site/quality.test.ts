import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { launchBrowser } from '../browser.ts';
import { getTestSites, serveTestSite } from '../site.ts';

const digest = 'digests/2025-04-28-hugging-face/';
const paper = 'papers/toward-a-theory-of-tokenization-in-llms/';
const kindsOfPage = [
  '',
  'digests/',
  digest,
  `${digest}source/`,
  'papers/',
  paper,
  'topics/',
  'topics/tokenization/',
  'about/',
  'search/?q=token',
  'reading-list/',
  '404.html',
];

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

for (const colorScheme of ['light', 'dark'] as const)
  describe(`axe finds nothing at 320 px, ${colorScheme}`, () => {
    for (const path of kindsOfPage)
      test(`on /${path}`, async () => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width: 320, height: 640 },
        });
        const page = await context.newPage();
        await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
          [],
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
        await context.close();
      });
  });

test('nothing moves while a page loads', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const path of ['', digest, paper]) {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    assert.ok(shift < 0.01, `${path}: ${shift}`);
  }
  await page.close();
});

test('HTML is valid on every kind of page', async () => {
  const { repo } = getTestSites();
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'void-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'script-type': 'off',
      'doctype-style': 'off',
      'attr-quotes': 'off',
      'no-redundant-role': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const files = [
    ...new Set([
      ...globSync('*.html', { cwd: repo }),
      ...globSync('{about,search,topics,digests,reading-list}/index.html', { cwd: repo }),
      ...globSync('digests/*/**/*.html', { cwd: repo }),
      ...globSync('papers/{s,t}*/index.html', { cwd: repo }),
    ]),
  ];
  const found: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateString(readFileSync(join(repo, file), 'utf8'));
    for (const { messages } of results)
      found.push(
        ...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`),
      );
  }
  assert.deepEqual(found.slice(0, 20), []);
});
