import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, readCbor, toIndexFile } from './cbor-file.ts';
import { toChunks } from './chunks.ts';
import type { Cbor } from './index-files/cbor.ts';
import { encodeCbor } from './index-files/encode.ts';
import type { PackedWord } from './index-files/packed-word.ts';

type Chunk = [from: string, to: string, hash: string];

/**
 * Divides the chunks of one of Pagefind's indexes into smaller ones. A query in a script without spaces loads a chunk for each of its characters, which
 * are spread over all chunks.
 */
export async function splitChunks(outDir: string): Promise<void> {
  const name = (await readdir(outDir)).find((file) => file.endsWith('.pf_meta'));
  if (name === undefined) throw new Error(`${outDir} has no index.`);
  const [version, pages, oldChunks, ...rest] = (await readCbor(join(outDir, name))) as Cbor[];
  const chunks: Chunk[] = [];
  for (const [, , hash] of oldChunks as Chunk[]) {
    const file = join(outDir, 'index', `${hash}.pf_index`);
    const [words] = (await readCbor(file)) as unknown as [PackedWord[]];
    await rm(file);
    for (const chunk of toChunks(words)) chunks.push(await writeChunk(chunk, outDir));
  }
  const meta = encodeCbor([version!, pages!, chunks, ...rest]);
  await rm(join(outDir, name));
  await writeFile(join(outDir, `pagefind.${nameOf(meta)}.pf_meta`), toIndexFile(meta));
  const entry = join(outDir, 'pagefind-entry.json');
  const text = await readFile(entry, 'utf8');
  await writeFile(entry, text.replaceAll(name.split('.')[1] ?? '', nameOf(meta)));
}

async function writeChunk(words: PackedWord[], outDir: string): Promise<Chunk> {
  const bytes = encodeCbor([words]);
  await writeFile(join(outDir, 'index', `${nameOf(bytes)}.pf_index`), toIndexFile(bytes));
  return [words[0]![0], words.at(-1)![0], nameOf(bytes)];
}
