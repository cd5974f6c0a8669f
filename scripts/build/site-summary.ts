import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatCount } from '../format-count.ts';

/** The size of a built site in words: `412 pages, 1,678 files, 21.0 MB`. */
export function formatSite(folder: string, paths: string[]): string {
  const pages = paths.filter((path) => basename(path) === 'index.html').length;
  const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return `${formatCount(pages, 'page')}, ${formatCount(paths.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`;
}
