import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openFileCache } from '../../../scripts/build/file-cache.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import type { ResultCache } from '../../../src/catalogue/result-cache.ts';
import { getSearchRecords } from '../../../src/integrations/search-records.ts';
import { sha256 } from '../../../src/model/files/sha256.ts';
import type { Part } from '../../../src/search/parts/part.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { writeIndex } from '../../../src/search/write-index.ts';

const sample = getSearchRecords(getCatalogue(sampleDir));
const folder = mkdtempSync(join(tmpdir(), 'offprint-parts-'));
const files = openFileCache(join(folder, 'results'), 'code');
let lastParts: Part[] = [];
/** A cache as in builds, which also keeps the parts that were lastParts last in `lastParts`. */
const cache: ResultCache = {
  ...files,
  write(name, inputs, result) {
    lastParts = result as Part[];
    files.write(name, inputs, result);
  },
};
after(() => rmSync(folder, { recursive: true }));

/** The files of an index, with the hashes of their contents. */
async function indexIn(name: string, records: SearchRecord[], cache?: ResultCache, maxPart = 20) {
  const out = join(folder, name);
  await writeIndex(records, out, { cache, maxWhole: 0, maxPart });
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => `${name} ${sha256(readFileSync(join(parentPath, name)))}`)
    .sort();
}

/** The number of papers in those of the last parts that are not among the parts before. */
function countIndexed(before: Part[]): number {
  const keysBefore = new Set(before.map(({ keys }) => String(keys)));
  return lastParts.flatMap(({ keys }) => (keysBefore.has(String(keys)) ? [] : keys)).length;
}

const accented = { title: 'Über naïve Übergänge der 模型', comments: ['A remarkable note'] };
const edit = (records: SearchRecord[], at: number, changes: Partial<SearchRecord>) =>
  records.with(at, { ...records[at]!, ...changes });

/** Changes that are made one after the other, each with the number of papers that are indexed: those that changed, and those that changed just before. */
const changes: [
  name: string,
  count: number,
  change: (records: SearchRecord[]) => SearchRecord[],
][] = [
  ['the first papers', 50, () => sample.slice(5, 55)],
  ['no change', 0, (records) => records],
  ['papers at the start', 2, (records) => [...sample.slice(0, 2), ...records]],
  ['papers at the end', 2 + 5, (records) => [...records, ...sample.slice(55)]],
  [
    'an edited title with accents, another script and a comment',
    1,
    (records) => edit(records, 20, accented),
  ],
  [
    'a topic that was renamed',
    1 + 2,
    (records) => edit(edit(records, 3, { topics: ['Xenon'] }), 40, { topics: ['Xenon'] }),
  ],
  ['other values of filters', 0, (records) => edit(records, 30, { filters: { year: ['1987'] } })],
  ['other related papers', 0, (records) => edit(records, 31, { related: [records[0]!.id] })],
  ['another order', 0, (records) => records.toReversed()],
  ['papers removed', 0, (records) => records.filter((_, index) => index % 7 > 0)],
  [
    'the comment removed',
    1,
    (records) => records.map((one) => (one.comments?.length ? { ...one, comments: [] } : one)),
  ],
  ['another URL', 2 + 1 + 1, (records) => edit(records, 8, { url: 'papers/moved/' })],
];

test('After any change, an index with parts of earlier builds has the bytes of a new one, and few papers are indexed', async () => {
  let records: SearchRecord[] = [];
  for (const [name, count, change] of changes) {
    const before = lastParts;
    records = change(records);
    const index = await indexIn('index', records, cache);
    assert.equal(countIndexed(before), count, name);
    assert.deepEqual(index, await indexIn('new', records), name);
  }
});

test('The size of the parts does not change the index', async () => {
  const index = await indexIn('index', sample);
  for (const maxPart of [1, 7, 60])
    assert.deepEqual(await indexIn('other', sample, undefined, maxPart), index);
});
