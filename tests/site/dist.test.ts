import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { getTestSites } from '../site.ts';

const { root, repo } = getTestSites();
const pages = globSync('**/*.html', { cwd: repo });
const read = (file: string) => readFileSync(join(repo, file), 'utf8');
const gzipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(repo, file))).length, 0);

describe('the built site', () => {
  test('has nothing inline, so that its policy needs no hashes', () => {
    for (const file of pages) {
      const html = read(file);
      assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/, file);
      for (const [, attributes = '', body = ''] of html.matchAll(
        /<script([^>]*)>([\s\S]*?)<\/script>/g,
      ))
        assert.ok(/ld\+json/.test(attributes) || body === '', `${file} has an inline script`);
    }
  });

  test('forbids what it does not need on every page', () => {
    for (const file of pages)
      assert.match(
        read(file),
        /http-equiv="content-security-policy" content="[^"]*default-src 'none'/i,
        file,
      );
  });

  test('has a space between each word and a link', () => {
    for (const file of pages)
      assert.doesNotMatch(read(file), /[\p{L}\d,.;:]<a [^>]*>\p{L}|\p{L}<\/a>\p{L}/u, file);
  });

  test('gives search engines the canonical URL of each page, or asks them not to index it', () => {
    const sitemap = read('sitemap-0.xml');
    for (const file of pages) {
      const html = read(file);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      const isNoindex = html.includes('<meta name="robots" content="noindex">');
      assert.equal(canonical === undefined, isNoindex, file);
      if (isNoindex) assert.ok(!sitemap.includes(`/${file.replace('index.html', '')}<`), file);
      else assert.match(html, /<meta property="og:title"[^]*<meta property="og:image"/, file);
    }
  });

  test('links to every feed', () => {
    const hrefs = pages.flatMap((file) =>
      [...read(file).matchAll(/href="\/some\/repo\/([^"]+)"/g)].map(([, path]) => path),
    );
    const linkedPaths = new Set(hrefs);
    const feeds = globSync('**/{feed.xml,atom.xml,feed.json}', { cwd: repo });
    assert.ok(feeds.some((file) => file.startsWith('series/')));
    for (const file of feeds) assert.ok(linkedPaths.has(encodeURI(file)), file);
  });

  test('shows the date of the newest digest on the home page, the list of digests and custom pages', () => {
    const updated = 'Newest digest: <time datetime="2025-04-28">28 April 2025</time>';
    for (const file of pages)
      assert.equal(
        read(file).includes(updated),
        ['index.html', 'digests/index.html', 'about/index.html'].includes(file),
        file,
      );
  });

  test('has no unreplaced preload marker', () => {
    for (const file of globSync('**/*.js', { cwd: repo }))
      assert.doesNotMatch(read(file), /__VITE_PRELOAD__/, file);
  });

  test('has the same papers under every base', () =>
    assert.deepEqual(
      globSync('papers/*/index.html', { cwd: repo }).sort(),
      globSync('papers/*/index.html', { cwd: root }).sort(),
    ));
});

/** The budgets of the design, in gzipped bytes. */
describe('the budgets hold', () => {
  test('a paper page is at most 5 kB of HTML, and 30 bytes more for each author after the twelfth', () => {
    const files = globSync('papers/*/index.html', { cwd: repo });
    assert.equal(files.length, 60);
    for (const file of files) {
      const authors = read(file).split('name="citation_author"').length - 1;
      const budget = 5000 + 30 * Math.max(0, authors - 12);
      assert.ok(gzipped([file]) <= budget, `${file} has ${gzipped([file])} bytes`);
    }
  });

  test('the map of sixty papers is at most 10 kB of HTML', () => {
    const size = gzipped(['overview/map/index.html']);
    assert.ok(size <= 10_000, `${size} bytes`);
  });

  test('all styles are at most 9 kB', () => {
    const size = gzipped(globSync('_astro/*.css', { cwd: repo }));
    assert.ok(size > 0 && size <= 9000, `${size} bytes`);
  });

  test('the fonts that the first page loads are at most 60 kB', () => {
    const fonts = [...read('index.html').matchAll(/href="\/some\/repo\/([^"]+\.woff2)"/g)].map(
      ([, file = '']) => file,
    );
    const size = fonts.reduce((sum, file) => sum + statSync(join(repo, file)).size, 0);
    assert.ok(fonts.length === 2 && size <= 60_000, `${size} bytes`);
  });

  test('the scripts that run before a visitor acts are at most 3 kB', () => {
    for (const page of [
      'index.html',
      'papers/index.html',
      globSync('papers/*/index.html', { cwd: repo })[0] ?? '',
    ]) {
      const scripts = [...read(page).matchAll(/<script[^>]*src="\/some\/repo\/([^"]+)"/g)].map(
        ([, file = '']) => file,
      );
      assert.ok(gzipped(scripts) <= 3000, `${page}: ${gzipped(scripts)} bytes`);
    }
  });
});
