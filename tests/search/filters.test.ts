import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facets } from '../../src/site/facets.ts';

test('an entry in the list of facets gives a filter, a query field and their values', async () => {
  facets.push({
    slug: 'kinds',
    name: 'Kinds',
    singular: 'Kind',
    order: 'count',
    search: { field: 'kind', kind: 'values' },
    valuesOf: ({ type }) => (type ? [{ slug: type, name: type }] : []),
    aliasesOf: () => ['Monograph'],
  });
  const { filters } = await import('../../src/search/filters.ts');
  const { parseQuery } = await import('../../src/search/query.ts');
  const { toSearchRecords } = await import('../../src/search/to-search-records.ts');
  assert.deepEqual(
    filters.map(({ name, label }) => `${name}: ${label}`),
    [
      'topic: Topic',
      'year: Year',
      'venue: Venue',
      'language: Language',
      'kind: Kind',
      'digest: Digest',
      'has: Has',
    ],
  );
  assert.equal(parseQuery('kind:book')[0]?.field, 'kind');
  const paper = {
    id: 'a',
    file: 'a.md',
    title: 'A',
    type: 'book' as const,
    appearances: [],
    textLanguage: 'en',
    topics: [],
  };
  const [record] = toSearchRecords([paper], {
    topicNames: new Map(),
    related: new Map(),
    citationKeys: new Map(),
    digests: [],
    readAbstract: () => undefined,
  });
  assert.deepEqual(record?.filters, { kind: ['book'], 'kind-alias': ['Monograph'] });
});

test('only a collection of several languages has their codes as a filter', async () => {
  const { toSearchRecords } = await import('../../src/search/to-search-records.ts');
  const languagesOf = (...languages: string[]) =>
    toSearchRecords(
      languages.map((textLanguage, index) => ({
        id: `${index}`,
        file: `${index}.md`,
        title: 'A',
        appearances: [],
        textLanguage,
        topics: [],
      })),
      {
        topicNames: new Map(),
        related: new Map(),
        citationKeys: new Map(),
        digests: [],
        readAbstract: () => undefined,
      },
    ).map(({ filters }) => filters?.['language']);
  assert.deepEqual(languagesOf('en', 'en'), [undefined, undefined]);
  assert.deepEqual(languagesOf('en', 'und-Arab'), [undefined, undefined]);
  assert.deepEqual(languagesOf('en', 'pt-BR', 'und-Cyrl'), [['en'], ['pt'], undefined]);
});
