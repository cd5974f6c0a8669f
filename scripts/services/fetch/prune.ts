import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../write-atomically.ts';
import { parseItems, titleOf } from '../zotero/saved-items.ts';
import type { SeriesFiles } from './series-files.ts';

/** An item that is removed from a digest. */
export interface PrunedItem {
  digest: string;
  title: string;
}

/** The items that `prune` would remove. */
export function findPruned(files: SeriesFiles, removed: string[] = []): PrunedItem[] {
  return files.names.flatMap((digest) =>
    parseItems(files.read(digest))
      .filter(({ key }) => removed.includes(key))
      .map((item) => ({ digest, title: titleOf(item) })),
  );
}

/** Removes from digests the items that were removed from their library. A digest left without items is deleted with its `.yaml` file. */
export function prune(content: string, files: SeriesFiles, removed: string[] = []): PrunedItem[] {
  const pruned = findPruned(files, removed);
  for (const digest of new Set(pruned.map((item) => item.digest))) {
    const path = join(content, 'digests', digest);
    const items = parseItems(files.read(digest)).filter(({ key }) => !removed.includes(key));
    if (items.length > 0) writeAtomically(new Map([[path, `${JSON.stringify(items, null, 2)}\n`]]));
    else for (const name of [path, path.replace(/\.\w+$/, '.yaml')]) rmSync(name, { force: true });
  }
  return pruned;
}
