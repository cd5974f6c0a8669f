import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../model/files/sha256.ts';
import { runPagefind, type IndexedRecord } from '../run-pagefind.ts';
import type { Part } from './part.ts';

/** A hash of the texts of a paper that are indexed. Parts do not contain filters. */
export const toKey = ({ url, content, meta }: IndexedRecord): string =>
  sha256(JSON.stringify([url, content, meta]));

/** Indexes records with Pagefind. Its files are in the folder only until they have been read. */
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
