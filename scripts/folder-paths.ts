import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or inside it. Both are real paths. */
export function isInside(path: string, folder: string): boolean {
  const relativePath = relative(folder, path);
  return !isAbsolute(relativePath) && relativePath.split(sep)[0] !== '..';
}

/** The real path of a file or folder, which need not exist: links in the path to it are followed. */
export function toRealPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  return join(toRealPath(dirname(absolute)), basename(absolute));
}
