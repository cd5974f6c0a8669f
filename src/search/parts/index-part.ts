import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../model/files/sha256.ts';
import { runPagefind, type IndexedRecord } from '../run-pagefind.ts';
import type { Part } from './part.ts';

/** A hash of what is indexed of a paper. Filters are not in the parts. */
export const toKey = ({ url, content, meta }: IndexedRecord): string =>
  sha256(JSON.stringify([url, content, meta]));

/** Indexes records with Pagefind, whose files are in a temporary folder meanwhile. */
export async function indexPart(records: IndexedRecord[], folder: string): Promise<Part> {
  // Results show fragments of the records themselves (`write-fragments.ts`).
  const [, pages, chunks, , , fields] = await runPagefind(records, 1, folder);
  const part = {
    keys: records.map(toKey),
    lengths: pages.map(([, length]) => length),
    fields,
    chunks: await Promise.all(
      chunks.map(([, , hash]) => readFile(join(folder, 'index', `${hash}.pf_index`))),
    ),
  };
  await rm(folder, { recursive: true });
  return part;
}
