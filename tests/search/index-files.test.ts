import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { openEngine, type Engine } from '../../src/search/engine.ts';
import { openIndex, type OpenIndex } from '../../src/search/index-files/open-index.ts';
import { getSearchRecords } from '../../src/integrations/search-records.ts';
import { toTokens } from '../../src/text/tokens.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { sampleDir } from '../../scripts/test/sample.ts';
import { golden } from './golden.ts';

const records = getSearchRecords(getCatalogue(sampleDir));
const folder = mkdtempSync(join(tmpdir(), 'offprint-index-'));
const load = (path: string) => {
  const file = readFileSync(join(folder, path));
  return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
};
let index: OpenIndex;
let engine: Engine;

before(async () => {
  await writeIndex(records, folder);
  index = await openIndex(load);
  engine = await openEngine(load);
});
after(() => rmSync(folder, { recursive: true }));

describe("Pagefind's files, read directly", () => {
  test('have the version that the reader supports', () =>
    assert.equal(index.meta.version, '1.6.0'));

  test('contain the papers in the order of the records', async () => {
    for (const [page, { url }] of records.entries())
      assert.equal((await index.fragment(page)).url, `/${url}`);
    assert.equal(index.meta.pages.length, records.length);
  });

  test('have the ids of the papers in the same order', async () =>
    assert.deepEqual(
      await engine.ids(),
      records.map(({ id }) => id),
    ));

  test('contain every word of every shown text under the stem that search uses', async () => {
    for (const page of records.keys()) {
      const { content, meta } = await index.fragment(page);
      for (const { text, stem } of toTokens(`${meta['title']} ${content}`)) {
        const pages = (await index.postings(stem)).map((posting) => posting.page);
        assert.ok(pages.includes(page), `${text} (${stem}) is on page ${page}`);
      }
    }
  });

  test('have the same papers as the records for each value of a filter', async () => {
    const names = [...index.meta.filters.keys()].filter(
      (name) => name in (records[0]?.filters ?? {}),
    );
    assert.ok(names.length >= 3, names.join());
    for (const name of names)
      for (const [value, pages] of await index.filter(name)) {
        const expected = [...records.keys()].filter((page) =>
          records[page]?.filters?.[name]?.includes(value),
        );
        assert.deepEqual(pages, expected, `${name}: ${value}`);
      }
  });

  test('give the stems that start with a prefix', async () => {
    const words = (await index.withPrefix('token')).map(([word]) => word);
    assert.ok(words.length > 1 && words.every((word) => word.startsWith('token')));
    for (const word of words) assert.ok((await index.postings(word)).length > 0, word);
  });

  test('give nothing for a word that occurs nowhere', async () =>
    assert.deepEqual(await index.postings('xyzzy'), []));
});

describe('search on the sample finds first', () => {
  const titles = records.map(({ title }) => title);
  for (const [query, start] of golden)
    test(`${query}: ${start}`, async () => {
      const { ranked } = await engine.search({ query });
      const first = titles[ranked[0]?.page ?? -1] ?? 'nothing';
      assert.ok(first.startsWith(start), first);
    });

  for (const [page, title] of titles.entries())
    test(`its own title: ${title}`, async () => {
      const { ranked } = await engine.search({ query: title.replace(/["“”]|\$/g, '') });
      assert.equal(ranked[0]?.page, page);
    });
});

describe('search', () => {
  const pagesOf = async (query: string) =>
    (await engine.search({ query })).ranked.map(({ page }) => page);

  test('leaves out papers with an excluded word', async () => {
    const without = await pagesOf('tokens -vision');
    for (const page of await pagesOf('title:vision')) assert.ok(!without.includes(page));
    assert.ok(without.length > 0);
  });

  const queriesWithoutResults: [query: string, why: string][] = [
    ['', 'an empty query'],
    ['-', 'only a minus sign'],
    ['"', 'only a quote'],
    ['🤖', 'no words'],
    ['注意力', 'a word that occurs in no paper'],
    ['الانتباه', 'a word that occurs in no paper'],
    ['x'.repeat(10_000), 'a word that is too long to be one'],
    ['author:lovelace', 'a name of no author'],
    ['year:soon', 'no year'],
  ];
  for (const [query, why] of queriesWithoutResults)
    test(`finds nothing for ${query.slice(0, 20)}: ${why}`, async () =>
      assert.deepEqual(await pagesOf(query), []));

  const equivalentQueries: [query: string, same: string][] = [
    ['<b>landmark</b>', 'landmark'],
    ['landmark 注意力 🤗', 'landmark'],
    ['landmark '.repeat(1_200), 'landmark'],
    ['title: landmark', 'landmark'],
    ['"landmark', '"landmark"'],
    ['title:lanmdark', 'title:landmark'],
    ['title:landm', 'title:landmark'],
    ['LANDMARK', 'landmark'],
    ['landmark -', 'landmark'],
  ];
  for (const [query, same] of equivalentQueries)
    test(`${query.slice(0, 20)} finds first what ${same} finds`, async () =>
      assert.equal((await pagesOf(query))[0], (await pagesOf(same))[0]));

  test('finds the papers that contain the stop words of a query without other words', async () =>
    assert.ok((await pagesOf('the of and')).length > 0));

  test('finds all other papers for an excluded word alone', async () => {
    const [withWord, withoutWord] = [await pagesOf('attention '), await pagesOf('-attention')];
    assert.equal(withWord.length + withoutWord.length, records.length);
  });

  test('restricts to papers with code', async () => {
    const pages = await pagesOf('has:code');
    assert.deepEqual(
      pages,
      [...records.entries()].flatMap(([page, { filters }]) =>
        filters?.['has']?.some((one) => one.includes('code')) ? page : [],
      ),
    );
    assert.ok(pages.length > 0);
  });

  test('reports which words it corrected, and searches them as typed on request', async () => {
    const corrected = await engine.search({ query: 'landmrak' });
    assert.deepEqual(corrected.corrections, [{ from: 'landmrak', to: ['landmark'] }]);
    const verbatim = await engine.search({ query: 'landmrak', isVerbatim: true });
    assert.deepEqual([verbatim.ranked.length, verbatim.unknown], [0, ['landmrak']]);
  });

  test('finds a paper of the sample by its identifiers', async () => {
    const record = records.find(({ identifiers }) => identifiers && identifiers.length > 1);
    assert.ok(record);
    for (const query of record.identifiers ?? []) {
      const { ranked } = await engine.search({ query });
      assert.deepEqual(
        ranked.map(({ page }) => records[page]?.id),
        [record.id],
      );
    }
  });

  test('gives the same results, whatever was searched before', async () => {
    const fresh = await (await openEngine(load)).search({ query: 'tokenizer free models' });
    const used = await engine.search({ query: 'tokenizer free models' });
    assert.deepEqual(used.ranked, fresh.ranked);
  });
});
