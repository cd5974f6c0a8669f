import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { TestFolder } from '../scripts/build/folder.ts';
import { ContentFolder } from '../scripts/convert/content-folder.ts';

const authors = Array.from({ length: 20 }, (_, index) => `Ada Augusta Lovelace ${index}`);
const record = {
  title: 'A Paper With Long Values',
  author: [{ family: authors.join(' / ') }],
  'container-title': 'Venue '.repeat(41),
  keyword: ['keyword '.repeat(50)],
};
const papers = [
  record,
  { ...record, title: 'Another Paper With Long Values' },
  { title: '深层学习'.repeat(40) },
  { title: '𠀀𠀁𠀂𠀃'.repeat(40) },
  { id: 'x'.repeat(300), title: 'A Long Identifier' },
];

test('a site can have long authors, venues, keywords, titles and names of digests', () => {
  const names = [
    `${'d'.repeat(245)}.json`,
    `${'深'.repeat(80)}.bib`,
    `2025-01-02-${'s'.repeat(230)}.bib`,
  ];
  using content = new ContentFolder({
    [`digests/${names[0]}`]: JSON.stringify(papers),
    [`digests/${names[1]}`]: '@misc{a, title = {A Paper of Another Digest}}',
    [`digests/${names[2]}`]: '@misc{b, title = {A Paper of a Long Series}}',
  });
  using folder = new TestFolder();
  const out = join(folder.path, 'site');
  buildSite(content.path, out, '/');
  assert.ok(existsSync(join(out, 'index.html')));
  assert.equal(
    readdirSync(join(out, 'digests'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ).length,
    3,
  );
  for (const facet of ['authors', 'venues'])
    assert.ok(
      readdirSync(join(out, facet)).some((name) => /-[0-9a-f]{8}$/.test(name)),
      facet,
    );
  assert.deepEqual(
    content.convert().statuses.filter((status) => !status.endsWith('unchanged')),
    [],
  );
});
