import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toIndexFile } from '../../src/search/cbor-file.ts';
import { compactFilters } from '../../src/search/compact-filters.ts';
import { decodeFilter, unpack } from '../../src/search/index-files/decode.ts';
import { encodeCbor } from '../../src/search/index-files/encode.ts';

test('a compacted filter has the same pages, in a tenth of the bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-filters-'));
  const file = join(folder, 'filter', 'en_1.pf_filter');
  const read = async () => {
    const { buffer } = new Uint8Array(readFileSync(file));
    return decodeFilter(await unpack(buffer));
  };
  const values: [string, number[]][] = [
    ['all', Array.from({ length: 5_000 }, (_, page) => page)],
    ['some', [3, 70, 4_000]],
    ['none', []],
  ];
  mkdirSync(join(folder, 'filter'));
  writeFileSync(file, toIndexFile(encodeCbor(['digest', values])));
  const before = await read();
  const { length } = readFileSync(file);
  await compactFilters(folder);
  assert.deepEqual([before, await read()], [new Map(values), new Map(values)]);
  assert.ok(readFileSync(file).length < length / 10);
  rmSync(folder, { recursive: true });
});
