import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { sitemapFiles } from '../../src/integrations/sitemap/sitemap.ts';

/** The texts of the elements with a name. */
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let open = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open = tag.name;
    if (open === name) found.push('');
  });
  parser.on('text', (text) => {
    if (open === name) found[found.length - 1] += text;
  });
  parser.on('closetag', () => (open = ''));
  parser.write(xml).close();
  return found;
}

test('every URL is in exactly one file of at most 45,000 URLs, and every file is in the index', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => ({
    url: `https://a.b/${index}/`,
  }));
  const files = sitemapFiles(entries, 'https://a.b/');
  const index = textsOf(files.get('sitemap-index.xml')!, 'loc');
  assert.deepEqual(
    index,
    [0, 1, 2].map((number) => `https://a.b/sitemap-${number}.xml.gz`),
  );
  const found = index.flatMap((url) =>
    textsOf(files.get(url.slice('https://a.b/'.length))!, 'loc'),
  );
  assert.deepEqual(
    found,
    entries.map(({ url }) => url),
  );
});

test('URLs are escaped, and dates are given only where known', () => {
  const files = sitemapFiles(
    [{ url: 'https://a.b/?x=1&y=<2>', lastModified: '2025-04-28' }, { url: 'https://a.b/' }],
    'https://a.b/',
  );
  const xml = files.get('sitemap-0.xml')!;
  assert.deepEqual(textsOf(xml, 'loc'), ['https://a.b/?x=1&y=<2>', 'https://a.b/']);
  assert.deepEqual(textsOf(xml, 'lastmod'), ['2025-04-28']);
});
