import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from '../model/files/gzip.ts';
import { SIGNATURE, unpack, type Fragment } from './index-files/decode.ts';
import type { PlainRecord } from './record.ts';

/** Replaces the texts in Pagefind's fragments, which are those that were indexed, by the texts that results show, if they differ. */
export async function writeShownTexts(records: PlainRecord[], outDir: string): Promise<void> {
  const shownByUrl = new Map(
    records
      .filter(({ shown, indexed }) => JSON.stringify(shown) !== JSON.stringify(indexed))
      .map((record) => [`/${record.url}`, record.shown]),
  );
  if (shownByUrl.size === 0) return;
  const folder = join(outDir, 'fragment');
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { buffer } = new Uint8Array(await readFile(file));
    const text = new TextDecoder().decode(await unpack(buffer));
    const written = JSON.stringify(JSON.parse(text), (_, value: unknown) => withShown(value));
    if (written !== text) await writeFile(file, gzip(SIGNATURE + written));
  }

  function withShown(value: unknown): unknown {
    if (!isFragment(value)) return value;
    const shown = shownByUrl.get(value.url);
    return shown ? { ...value, ...shown, meta: { ...value.meta, ...shown.meta } } : value;
  }
}

const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && 'url' in value && 'meta' in value;
