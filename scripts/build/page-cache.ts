import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { STRINGS_FILE } from '../../src/catalogue/read-strings.ts';
import { shardCount } from '../../src/outputs/exports/record-shards.ts';
import { limitsFor } from '../../src/site/limits.ts';
import type { SiteOptions } from '../environment.ts';
import { hashInputs } from './hash-inputs.ts';
import { moveFolder } from './replace-folder.ts';

/** The entries of Astro's cache folder that are kept between builds: the keys of the rendered pages, and the pages. */
const keptEntries = ['incremental-build.json', 'dist'];

/** The file beside the cached pages with the hash of what all of them depend on. */
const inputsOf = (astroCache: string) => join(astroCache, 'inputs');

/**
 * A hash of what every page depends on: the code, the settings, the URL, and the limits for this number of papers. If it changes, all pages are
 * rendered again. `undefined` if it cannot be computed.
 */
export function hashSharedInputs(
  root: string,
  { content, site, base }: SiteOptions,
  papers: number,
): string | undefined {
  const files = ['site.yaml', STRINGS_FILE].map((name) => join(content, name));
  const size = [limitsFor(papers), shardCount(papers)];
  return hashInputs(root, files, { content, site, base, size });
}

/** Whether the pages in a cache were rendered from these shared inputs, so that unchanged pages can be reused. */
export const isCacheOf = (astroCache: string, inputs: string | undefined): boolean =>
  inputs !== undefined &&
  existsSync(inputsOf(astroCache)) &&
  readFileSync(inputsOf(astroCache), 'utf8') === inputs;

/**
 * Moves the pages of the last build to Astro's cache folder. Astro replaces them one by one, so a failed build leaves pages that do not match their
 * keys; they are removed with its work folder. If two builds run at the same time, the second one finds no pages and renders all of them.
 */
export function restorePageCache(cache: string, astroCache: string): void {
  tryMove(cache, astroCache);
}

/** Keeps the pages of a complete build, which have these shared inputs, for the next one. `astroCache` is in the build's work folder. */
export function savePageCache(cache: string, astroCache: string, inputs: string | undefined): void {
  for (const name of readdirSync(astroCache))
    if (!keptEntries.includes(name))
      rmSync(join(astroCache, name), { recursive: true, force: true });
  if (inputs) writeFileSync(inputsOf(astroCache), inputs);
  mkdirSync(dirname(cache), { recursive: true });
  // Makes way: another build may have finished and saved its pages in the meantime.
  tryMove(cache, `${astroCache}-replaced`);
  tryMove(astroCache, cache);
}

/** Moves a folder. Returns `false` if it does not exist or another build has moved it. */
function tryMove(from: string, to: string): boolean {
  try {
    moveFolder(from, to);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(code)) return false;
    throw error;
  }
}
