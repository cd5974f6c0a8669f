import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveFolder } from './replace-folder.ts';

/** What Astro keeps between builds in its cache folder: the keys of the rendered pages, and the pages. */
const kept = ['incremental-build.json', 'dist'];

/**
 * Makes the pages that the last build rendered Astro's cache folder. Astro replaces them one by one: after a build that failed they are removed with its
 * work folder, since some would not be those of their keys. A build beside another one finds none, and renders all pages.
 */
export function takePageCache(cache: string, astroCache: string): void {
  isMoved(cache, astroCache);
}

/** Keeps the pages of a complete build for the next one. `astroCache` is in the build's work folder. */
export function keepPageCache(cache: string, astroCache: string): void {
  for (const name of readdirSync(astroCache))
    if (!kept.includes(name)) rmSync(join(astroCache, name), { recursive: true, force: true });
  mkdirSync(dirname(cache), { recursive: true });
  // Those of a build that has ended meanwhile.
  isMoved(cache, `${astroCache}-replaced`);
  isMoved(astroCache, cache);
}

/** Moves a folder, unless there is none, or another build is faster. */
function isMoved(from: string, to: string): boolean {
  try {
    moveFolder(from, to);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) return false;
    throw error;
  }
}
