import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { isInside, toRealPath } from '../folder-paths.ts';

/** The file that marks a folder as a cache, also for backup programs: https://bford.info/cachedir/ */
const TAG = 'CACHEDIR.TAG';
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55';

/**
 * Makes the folder that `--cache` names, or throws a `CommandError`: builds delete files in it, so it must be empty or a cache, and must not overlap
 * with `others` (content, code, site).
 */
export function prepareCacheFolder(folder: string, others: string[]): void {
  const path = toRealPath(folder);
  const overlapping = others.find(
    (other) => isInside(path, toRealPath(other)) || isInside(toRealPath(other), path),
  );
  if (overlapping)
    throw invalid(
      `${folder} and ${overlapping} overlap, and builds delete files in the cache folder.`,
    );
  if (existsSync(path) && !isUsable(path))
    throw invalid(
      `${folder} contains files that are not from a cache, and builds could delete them.`,
    );
  mkdirSync(path, { recursive: true });
  if (!existsSync(join(path, TAG)))
    writeFileSync(join(path, TAG), `${SIGNATURE}\n# A cache of npm run build.\n`);
}

/** Whether a folder is a cache, or contains nothing but hidden files. */
const isUsable = (path: string): boolean =>
  statSync(path).isDirectory() &&
  (existsSync(join(path, TAG)) || readdirSync(path).every((name) => name.startsWith('.')));

const invalid = (message: string) =>
  new CommandError(
    'cache-invalid',
    `--cache: ${message} Use an empty folder, or leave out --cache.`,
  );
