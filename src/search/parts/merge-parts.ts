import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipParts } from '../../model/files/gzip.ts';
import { sha256 } from '../../model/files/sha256.ts';
import { nameOf, toIndexFile } from '../cbor-file.ts';
import { toChunks } from '../chunks.ts';
import { SIGNATURE, type CompactChunks } from '../index-files/decode.ts';
import { encodeCbor } from '../index-files/encode.ts';
import type { PackedWord } from '../index-files/packed-word.ts';
import { toColumns } from '../index-files/word-columns.ts';
import type { PlainRecord } from '../record.ts';
import type { PlacedPart } from './choose-parts.ts';
import { mergeWords } from './merge-words.ts';
import { readWords } from './part.ts';
import { writeFilters } from './write-filters.ts';
import { writeFragments } from './write-fragments.ts';

/** The metadata fields of every merged index, in the order of Pagefind's lists. */
const FIELDS = ['also', 'authors', 'comment', 'title', 'topics'];

/**
 * Writes the index of records from parts that contain each of them once. The same records give the same bytes, whichever parts they are in. Pagefind's own
 * interface cannot read this index, so its files are left out.
 */
export async function mergeParts(
  records: PlainRecord[],
  parts: PlacedPart[],
  outDir: string,
): Promise<void> {
  for (const name of ['fragment', 'filter', 'index'])
    await mkdir(join(outDir, name), { recursive: true });
  const sources = parts.map(({ part, records: pages }) => ({
    words: readWords(part),
    pages,
    fields: part.fields.map((field) => FIELDS.indexOf(field)),
  }));
  const chunks = writeChunks(mergeWords(sources), outDir);
  const filters = await writeFilters(records, outDir);
  const prefix = writeFragments(records, outDir);
  const meta = encodeCbor(['1', [prefix, lengthsOf(parts)], chunks, filters, [], FIELDS]);
  const hash = nameOf(meta);
  await writeFile(join(outDir, `pagefind.${hash}.pf_meta`), toIndexFile(meta));
  const entry = { languages: { en: { hash, page_count: records.length, isMerged: true } } };
  await writeFile(join(outDir, 'pagefind-entry.json'), JSON.stringify(entry));
}

/** The number of words of each record. */
function lengthsOf(parts: PlacedPart[]): number[] {
  const lengths: number[] = [];
  for (const { part, records } of parts)
    for (const [page, record] of records.entries())
      if (record !== undefined) lengths[record] = part.lengths[page]!;
  return lengths;
}

/** Writes the files under numbers first, because their final names start with a hash of all of them. */
function writeChunks(words: Iterable<PackedWord>, outDir: string) {
  const firstWords: string[] = [];
  const hashes: string[] = [];
  const fileOf = (name: string) => join(outDir, 'index', `${name}.pf_index`);
  for (const chunk of toChunks(words)) {
    const columns = toColumns(chunk);
    const bytes = gzipParts([Buffer.from(SIGNATURE), ...columns]);
    writeFileSync(fileOf(String(firstWords.length)), bytes);
    firstWords.push(chunk[0]![0]);
    hashes.push(sha256(Buffer.concat(columns)));
  }
  const prefix = sha256(hashes.join()).slice(0, 10);
  for (const number of firstWords.keys())
    renameSync(fileOf(String(number)), fileOf(`${prefix}-${number}`));
  return [prefix, firstWords] satisfies CompactChunks;
}
