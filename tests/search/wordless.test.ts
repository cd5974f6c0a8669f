import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { sampleDir } from '../../scripts/test/sample.ts';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { getSearchRecords } from '../../src/integrations/search-records.ts';
import { openEngine } from '../../src/search/engine.ts';
import { writeIndex } from '../../src/search/write-index.ts';

const sample = getSearchRecords(getCatalogue(sampleDir));
const folder = mkdtempSync(join(tmpdir(), 'offprint-wordless-'));
after(() => rmSync(folder, { recursive: true }));

const texts = [',', '—', '∑ ∂', '“…”', '$-$', '\u0308', '°', '的', '😀'];
const records = sample
  .slice(0, 2 * texts.length + 1)
  .map((record, at) =>
    at % 2 === 0
      ? record
      : { ...record, abstract: texts[(at - 1) / 2]!, ...(at % 4 === 1 && { title: ',' }) },
  );

for (const [name, maxWhole] of [
  ['one index', 100],
  ['an index in parts', 0],
] as const)
  describe(`papers whose abstract or title has no word, in ${name}`, () => {
    const outDir = join(folder, String(maxWhole));
    const load = (path: string) => {
      const file = readFileSync(join(outDir, path));
      return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
    };

    test('are indexed, and every page of the index shows its own paper', async () => {
      await writeIndex(records, outDir, { maxWhole, maxPart: 7 });
      const engine = await openEngine(load);
      const shown = records.map((_, page) => engine.show(page));
      assert.deepEqual(
        (await Promise.all(shown)).map(({ url }) => url),
        records.map(({ url }) => `/${url}`),
      );
    });
  });
