import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { otherShares } from '../../src/integrations/take-shares.ts';
import { NOTHING, toEqualShare } from '../../src/model/share.ts';
import { toEnvironment, type SiteOptions } from '../environment.ts';
import { buildWithAstro } from './astro-site.ts';
import { joinPageCaches } from './join-page-caches.ts';
import { isCacheOf } from './page-cache.ts';
import { countProcesses, planShares } from './plan-shares.ts';
import { startRenderers } from './render-shares.ts';
import { copyShards, recordShard, type Shard } from './shards.ts';

/** A site to render into the folder `site` of a work folder. */
type Site = SiteOptions & { work: string };

interface RenderOptions {
  /** Folders of shards that make up the site. Default: all pages are rendered here. */
  shards?: string[] | undefined;
  /** Number of processes that render. Default: as many as help and fit into memory. */
  processes?: number | undefined;
  /** The hash of what every page depends on, to decide whether the cached pages can be used. */
  inputs: string | undefined;
}

/** Renders all pages with several processes, or takes them from shards, and completes the site. */
export async function renderSite(site: Site, { shards, processes, inputs }: RenderOptions) {
  const catalogue = getCatalogue(site.content);
  const astroCache = join(site.work, 'cache');
  const [share, ...others] = shards
    ? [NOTHING]
    : planShares(
        processes ?? (isCacheOf(astroCache, inputs) ? 1 : chooseProcesses(catalogue.papers.length)),
      );
  // Each process has a cache of its own, which `joinPageCaches` adds to that of the first one.
  if (others.length > 0) rmSync(astroCache, { recursive: true, force: true });
  const renderers = startRenderers(catalogue, others, site);
  otherShares().folders = shards
    ? Promise.resolve(copyShards(shards, site.work))
    : renderers.folders;
  Object.assign(process.env, toEnvironment({ ...site, share }));
  try {
    console.log('Rendering pages…');
    const rejectOnFailure = renderers.folders.then(() => new Promise<never>(() => undefined));
    await Promise.race([buildWithAstro(), rejectOnFailure]);
    joinPageCaches(astroCache, renderers.caches);
  } finally {
    await renderers.stop();
  }
}

/** Renders one shard of a site and records which one it is. */
export async function renderShard(site: Site, shard: Shard) {
  const share = toEqualShare(shard.index, shard.count);
  Object.assign(process.env, toEnvironment({ ...site, share, rendersOnly: true }));
  console.log('Rendering pages…');
  await buildWithAstro();
  recordShard(join(site.work, 'site'), shard);
}

const chooseProcesses = (papers: number): number =>
  countProcesses(papers, {
    cores: availableParallelism(),
    availableMemory: process.availableMemory(),
  });
