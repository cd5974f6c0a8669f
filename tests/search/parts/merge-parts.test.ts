import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';
import { getSearchRecords } from '../../../src/integrations/search-records.ts';
import { decodeChunk, decodeColumns, unpack } from '../../../src/search/index-files/decode.ts';
import { openIndex, type OpenIndex } from '../../../src/search/index-files/open-index.ts';
import { writeIndex } from '../../../src/search/write-index.ts';

const [first, ...others] = getSearchRecords(getCatalogue(sampleDir));
/** The sample, in which the last paper has accents, another script and the only comment. */
const records = [
  ...others,
  { ...first!, title: 'Über naïve Übergänge der 模型', comments: ['a remarkable note'] },
];
const folder = mkdtempSync(join(tmpdir(), 'offprint-parts-'));
let [whole, merged]: OpenIndex[] = [];

function open(name: string): Promise<OpenIndex> {
  return openIndex((path) => {
    const file = readFileSync(join(folder, name, path));
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  });
}

before(async () => {
  await writeIndex(records, join(folder, 'whole'));
  await writeIndex(records, join(folder, 'merged'), { maxWhole: 0, maxPart: 13 });
  [whole, merged] = [await open('whole'), await open('merged')];
});
after(() => rmSync(folder, { recursive: true }));

async function stemsOf(name: string): Promise<string[]> {
  const index = join(folder, name, 'index');
  const chunks = readdirSync(index).map(async (file) => {
    const { buffer } = new Uint8Array(readFileSync(join(index, file)));
    const decode = name === 'merged' ? decodeColumns : decodeChunk;
    return [...decode(await unpack(buffer)).keys()];
  });
  return (await Promise.all(chunks)).flat().sort();
}

test('An index of merged parts has the pages of one that was written at once, with what results show', async () => {
  assert.equal(merged!.meta.pages.length, records.length);
  for (const [page, { length }] of whole!.meta.pages.entries()) {
    assert.equal(merged!.meta.pages[page]!.length, length);
    const { url, content, meta, filters } = await whole!.fragment(page);
    const { title, authors, topics, comment } = meta;
    const { venue, year, language } = filters;
    const shown = { meta: { title, authors, topics, comment }, filters: { venue, year, language } };
    assert.deepEqual(
      await merged!.fragment(page),
      JSON.parse(JSON.stringify({ url, content, ...shown })),
    );
  }
});

test('A merged index has the same stems with the same positions', async () => {
  const stems = await stemsOf('whole');
  assert.deepEqual(await stemsOf('merged'), stems);
  const named = (index: OpenIndex, stem: string) =>
    index.postings(stem).then((postings) =>
      postings
        .map(({ fields, ...posting }) => ({
          ...posting,
          fields: Object.fromEntries(
            fields.flatMap((at, field) => (at ? [[index.meta.fields[field], at]] : [])),
          ),
        }))
        .sort((a, b) => a.page - b.page),
    );
  for (const stem of stems) assert.deepEqual(await named(merged!, stem), await named(whole!, stem));
});

test('The chunks of a merged index take fewer bytes', () => {
  const sizeOf = (name: string) => {
    const index = join(folder, name, 'index');
    return readdirSync(index).reduce((sum, file) => sum + statSync(join(index, file)).size, 0);
  };
  assert.ok(sizeOf('merged') < 0.9 * sizeOf('whole'), `${sizeOf('merged')}, ${sizeOf('whole')}`);
});

test('A merged index finds every stem in its chunk', async () => {
  for (const stem of await stemsOf('merged'))
    assert.ok((await merged!.postings(stem)).length > 0, stem);
});

test('A merged index has the same filters', async () => {
  assert.deepEqual([...merged!.meta.filters.keys()].sort(), [...whole!.meta.filters.keys()].sort());
  for (const name of whole!.meta.filters.keys())
    assert.deepEqual(
      [...(await merged!.filter(name))].sort(),
      [...(await whole!.filter(name))].sort(),
    );
});

test('No files of the parts remain', () =>
  assert.deepEqual(
    readdirSync(join(folder, 'merged')).filter((name) => name.startsWith('part')),
    [],
  ));
