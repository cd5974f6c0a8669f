import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../write-whole.ts';
import { parseItems, titleOf } from '../zotero/saved-items.ts';
import type { SeriesFiles } from './series-files.ts';

/** An item that is taken out of a digest. */
export interface PrunedItem {
  digest: string;
  title: string;
}

/** What `prune` would take out. */
export function findPruned(files: SeriesFiles, removed: string[] = []): PrunedItem[] {
  return files.names.flatMap((digest) =>
    parseItems(files.read(digest))
      .filter(({ key }) => removed.includes(key))
      .map((item) => ({ digest, title: titleOf(item) })),
  );
}

/** Takes items that a library no longer has out of its digests. A digest without items is deleted with its description. */
export function prune(content: string, files: SeriesFiles, removed: string[] = []): PrunedItem[] {
  const pruned = findPruned(files, removed);
  for (const digest of new Set(pruned.map((one) => one.digest))) {
    const path = join(content, 'digests', digest);
    const kept = parseItems(files.read(digest)).filter(({ key }) => !removed.includes(key));
    if (kept.length > 0) writeWhole(new Map([[path, `${JSON.stringify(kept, null, 2)}\n`]]));
    else for (const name of [path, path.replace(/\.\w+$/, '.yaml')]) rmSync(name, { force: true });
  }
  return pruned;
}
