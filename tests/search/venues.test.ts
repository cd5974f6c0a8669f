import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { CollectionPaper } from '../../src/catalogue/catalogue.ts';
import { openEngine, type Engine } from '../../src/search/engine.ts';
import { toSearchRecords } from '../../src/search/to-search-records.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { facets, toFacetValues } from '../../src/site/facets.ts';

const full = 'Advances in Neural Information Processing Systems';
const venues: [id: string, fields: Partial<CollectionPaper>][] = [
  ['both', { 'container-title': full, 'container-title-short': 'NeurIPS' }],
  ['full', { 'container-title': 'Journal of Flocks' }],
  ['short', { 'container-title-short': 'ICML' }],
  ['none', {}],
];
const papers = venues.map(([id, fields]): CollectionPaper => ({
  id,
  file: `${id}.md`,
  title: `Paper ${id}`,
  appearances: [],
  textLanguage: 'en',
  topics: [],
  ...fields,
}));

const folder = mkdtempSync(join(tmpdir(), 'offprint-venues-'));
let engine: Engine;

before(async () => {
  const records = toSearchRecords(papers, {
    topicNames: new Map(),
    related: new Map(),
    citationKeys: new Map(),
    digests: [],
    readAbstract: () => undefined,
  });
  await writeIndex(records, folder);
  engine = await openEngine((path) => {
    const file = readFileSync(join(folder, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });
});
after(() => rmSync(folder, { recursive: true }));

describe('venues in the search', () => {
  test('have the names of the venue pages', async () => {
    const facet = facets.find(({ slug }) => slug === 'venues')!;
    const names = toFacetValues(facet, papers, new Map()).map(({ name }) => name);
    assert.deepEqual([...(await engine.valuesOf('venue')).keys()].sort(), names.sort());
    assert.deepEqual(names, ['ICML', 'Journal of Flocks', 'NeurIPS']);
  });

  const queries: [query: string, ids: string[]][] = [
    ['venue:NeurIPS', ['both']],
    ['venue:"neural information"', ['both']],
    ['venue:ICML', ['short']],
    ['venue:flocks', ['full']],
    ['paper -venue:advances -venue:neurips -venue:icml', ['full', 'none']],
  ];
  for (const [query, ids] of queries)
    test(query, async () => {
      const { ranked } = await engine.search({ query });
      assert.deepEqual(ranked.map(({ page }) => papers[page]?.id).sort(), ids);
    });

  test('are filtered by either name, because links may contain either', async () => {
    for (const venue of ['NeurIPS', full]) {
      const { ranked } = await engine.search({ query: '', filters: { venue: [venue] } });
      assert.deepEqual(
        ranked.map(({ page }) => papers[page]?.id),
        ['both'],
      );
    }
  });

  for (const [query, matches] of [
    ['NeurIPS', [{ field: 'venue', word: 'NeurIPS' }]],
    ['paper flocks', [{ field: 'venue', word: 'flocks' }]],
    ['paper advances', [{ field: 'venue', word: 'advances' }]],
    ['neur', []],
    ['paper', []],
    ['venue:NeurIPS', []],
    ['xyzzy plugh quux flocks', []],
  ] as const)
    test(`${query}: ${matches.length > 0 ? 'is found in the venue field' : 'is not looked up in other fields'}`, async () => {
      assert.deepEqual((await engine.search({ query })).fieldMatches, matches);
    });
});
