import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveFiles } from '../../src/integrations/move-files.ts';

/** Astro's list of the pages in its cache, by route and path. */
interface Manifest {
  routes: Record<string, { paths: Record<string, unknown> }>;
}

const manifestPathOf = (cache: string) => join(cache, 'incremental-build.json');

const readManifest = (cache: string) =>
  JSON.parse(readFileSync(manifestPathOf(cache), 'utf8')) as Manifest;

/**
 * Moves the pages that several processes of one build rendered into the cache folder of the first one, so that a later build can use them with any
 * number of processes.
 */
export function joinPageCaches(target: string, sources: string[]): void {
  if (sources.length === 0) return;
  const manifest = readManifest(target);
  mkdirSync(join(target, 'dist'), { recursive: true });
  for (const source of sources) {
    if (existsSync(join(source, 'dist'))) moveFiles(join(source, 'dist'), join(target, 'dist'));
    for (const [route, pages] of Object.entries(readManifest(source).routes)) {
      manifest.routes[route] ??= pages;
      Object.assign(manifest.routes[route].paths, pages.paths);
    }
  }
  writeFileSync(manifestPathOf(target), JSON.stringify(manifest));
}
