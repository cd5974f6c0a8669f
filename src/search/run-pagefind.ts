import { close, createIndex } from 'pagefind';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCbor } from './cbor-file.ts';

/** What Pagefind indexes of a paper. Every word of `content` and `meta` is searched, so they contain only text. */
export interface IndexedRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  /** Values by filter. */
  filters?: Record<string, string[]>;
}

/** The lists in Pagefind's `pf_meta` file. */
type Lists = [
  version: string,
  pages: [hash: string, length: number][],
  chunks: [from: string, to: string, hash: string][],
  filters: unknown,
  sorts: unknown,
  fields: string[],
];

/** Files of Pagefind that the site does not load: its own user interfaces and engine. */
const UNUSED = /^(?:pagefind-(?:component-ui|highlight|modular-ui|ui)\.|wasm\.unknown)/;

/**
 * Indexes records in their order, with at most `maxFragments` files for their fragments, in a Pagefind process whose memory is freed afterwards. Returns the
 * lists of the index. Throws what Pagefind reports, and an error if it left out records: the numbers of all later pages would be wrong.
 */
export async function runPagefind(
  records: IndexedRecord[],
  maxFragments: number,
  outDir: string,
): Promise<Lists> {
  try {
    const { index } = unwrap(await createIndex({ forceLanguage: 'en', maxFragments }));
    if (!index) throw new Error('Pagefind returned no index.');
    for (const record of records)
      unwrap(await index.addCustomRecord({ language: 'en', ...record }));
    unwrap(await index.writeFiles({ outputPath: outDir }));
  } finally {
    await close();
  }
  const names = await readdir(outDir);
  for (const name of names) if (UNUSED.test(name)) await rm(join(outDir, name));
  const file = names.find((name) => name.endsWith('.pf_meta'));
  if (file === undefined) return ['', [], [], [], [], []];
  const lists = (await readCbor(join(outDir, file))) as unknown as Lists;
  if (lists[1].length !== records.length)
    throw new Error(`Pagefind indexed ${lists[1].length} of ${records.length} papers.`);
  return lists;
}

function unwrap<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}
