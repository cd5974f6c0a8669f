import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatCount } from '../format-count.ts';

/** Bytes of the files of a site, by path. */
export const measureFiles = (folder: string, paths: Iterable<string>): Map<string, number> =>
  new Map([...paths].map((path) => [path, statSync(join(folder, path)).size]));

/** A summary of a built site, in words: `412 pages, 1,678 files, 21.0 MB`. `sizes` are bytes by path. */
export function formatSiteSummary(sizes: ReadonlyMap<string, number>): string {
  const pages = [...sizes.keys()].filter((path) => basename(path) === 'index.html').length;
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return `${formatCount(pages, 'page')}, ${formatCount(sizes.size, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}
