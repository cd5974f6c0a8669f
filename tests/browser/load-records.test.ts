import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadRecords } from '../../src/browser/load-records.ts';
import { shardCount, shardFile, shardOf } from '../../src/outputs/exports/record-shards.ts';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

for (const [papers, ending] of [
  [60, '.jsonl'],
  [20_000, '.jsonl'],
  [20_001, '.jsonl.gz'],
] as const)
  test(`in a collection of ${papers} papers, a paper is in a file that ends in ${ending}`, async () => {
    const shards = shardCount(papers);
    const file = shardFile(shardOf('lexinvariant', shards), shards);
    assert.match(file, new RegExp(`^\\d+${ending.replaceAll('.', '\\.')}$`));
    const lines = '{"id":"other"}\n{"id":"lexinvariant"}\n';
    const folder = `https://example.org/${papers}/records/`;
    globalThis.fetch = (url) => {
      assert.equal(url, folder + file);
      return Promise.resolve(new Response(file.endsWith('.gz') ? gzipSync(lines) : lines));
    };
    assert.deepEqual(await loadRecords(['lexinvariant'], folder, shards), [{ id: 'lexinvariant' }]);
  });
