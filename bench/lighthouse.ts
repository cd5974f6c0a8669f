/**
 * Lighthouse (mobile) on the built sample: scores of the home page, a digest, a paper and the search page, and their layout shift. Expected
 * are 100 in every category but performance, 99 in performance, and no shift. Each page is loaded `runs` times; the best performance counts, because timings vary.
 * Lighthouse is not among the packages: `npm install --no-save --no-package-lock lighthouse`, then `npm run bench:lighthouse`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../scripts/preview/server.ts';
import { findBrowser } from '../scripts/test/find-browser.ts';
import { buildSite } from '../scripts/test/test-sites.ts';

const runs = 3;
const pages = [
  '',
  'digests/2025-04-28-hugging-face/',
  'papers/toward-a-theory-of-tokenization-in-llms/',
  'search/',
  'search/?q=landmark+attention',
];
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

const { lighthouse, launch } = await loadLighthouse();
const folder = mkdtempSync(join(tmpdir(), 'offprint-lighthouse-'));
buildSite('content', `${folder}/site`, '/papers/');
const server = await startServer({ folder: `${folder}/site`, base: '/papers/', port: 0 });
const chrome = await launch({ chromePath: findBrowser(), chromeFlags: flags });
const rows = [];
for (const path of pages) rows.push(await measure(path));
console.table(rows);
chrome.kill();
await server.close();
rmSync(folder, { recursive: true, force: true });

async function loadLighthouse() {
  try {
    const [{ default: run }, { launch }] = await Promise.all(
      ['lighthouse', 'chrome-launcher'].map((name) => import(name)),
    );
    return { lighthouse: run, launch };
  } catch {
    console.error('Lighthouse is missing: npm install --no-save --no-package-lock lighthouse');
    process.exit(1);
  }
}

async function measure(path: string) {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run++)
    reports.push((await lighthouse(new URL(path, server.url).href, { port: chrome.port })).lhr);
  const best = reports.reduce((a, b) =>
    scoreOf(b, 'performance') > scoreOf(a, 'performance') ? b : a,
  );
  for (const { title, score } of Object.values(best.audits))
    if (score !== null && score < 0.9) console.log(`/${path}: ${title} (${score})`);
  return {
    page: `/${path}`,
    performance: scoreOf(best, 'performance'),
    accessibility: scoreOf(best, 'accessibility'),
    'best practices': scoreOf(best, 'best-practices'),
    SEO: scoreOf(best, 'seo'),
    'layout shift': Math.max(...reports.map((report) => shiftOf(report))),
  };
}

function scoreOf({ categories }: Report, name: string): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

function shiftOf({ audits }: Report): number {
  return audits['cumulative-layout-shift']?.numericValue ?? NaN;
}
