import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toEdition, MAX_CACHED_BYTES } from '../../../src/integrations/offline/edition.ts';
import { webManifest } from '../../../src/integrations/offline/web-manifest.ts';
import { siteSchema } from '../../../src/model/site.ts';

const toFiles = (paperBytes: number) =>
  [
    'index.html',
    '404.html',
    '_astro/Base.a1.css',
    'accent.css',
    'search/index.html',
    'papers/electra/index.html',
    'papers/electra/electra.bib',
    'papers.jsonl.gz',
    'feed.xml',
    'records/0.jsonl',
    'digests/one/citations.json',
    'pagefind/pagefind-entry.json',
    'figures/sheep.png',
    'preview.png',
    'sw.js',
  ].map((path) => ({
    path,
    hash: `hash of ${path}`,
    bytes: /papers\//.test(path) ? paperBytes : 1,
  }));

describe('files stored for reading offline', () => {
  test('are, for a small site, its pages, their assets and the index, but no downloads or feeds', () =>
    assert.deepEqual(toEdition(toFiles(1)), {
      isWhole: true,
      files: Object.fromEntries(
        [
          ['', 'index.html'],
          ['404.html', '404.html'],
          ['_astro/Base.a1.css', '_astro/Base.a1.css'],
          ['accent.css', 'accent.css'],
          ['digests/one/citations.json', 'digests/one/citations.json'],
          ['figures/sheep.png', 'figures/sheep.png'],
          ['pagefind/pagefind-entry.json', 'pagefind/pagefind-entry.json'],
          ['papers/electra/', 'papers/electra/index.html'],
          ['records/0.jsonl', 'records/0.jsonl'],
          ['search/', 'search/index.html'],
        ].map(([address, path]) => [address, `hash of ${path}`]),
      ),
    }));

  test('are, for a large site, its shell and main pages until others are visited', () => {
    const { isWhole, files } = toEdition(toFiles(MAX_CACHED_BYTES));
    assert.deepEqual(
      [isWhole, Object.keys(files)],
      [false, ['', '404.html', '_astro/Base.a1.css', 'accent.css', 'search/']],
    );
  });
});

test('the manifest stays below the base', () => {
  const manifest = JSON.parse(webManifest(siteSchema.parse({ title: 'Sheep' }), '/some/repo/'));
  assert.deepEqual(
    [manifest.name, manifest.start_url, manifest.scope, manifest.icons[1].src],
    ['Sheep', '/some/repo/', '/some/repo/', '/some/repo/icon-192.png'],
  );
});
