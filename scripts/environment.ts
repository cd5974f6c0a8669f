import { formatShare, type Share } from '../src/model/share.ts';

/** Options that the commands pass to `astro.config.mjs`. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where a build writes the site and its caches, absolute. */
  work?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
  /** The share that the process renders (default: everything). */
  share?: Share | undefined;
  /** Whether another process indexes and completes the site. */
  rendersOnly?: boolean;
}

/** The options as environment variables. Astro's telemetry is off. */
export function toEnvironment(options: SiteOptions): Record<string, string> {
  const { content, work, site, base, share, rendersOnly } = options;
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    OFFPRINT_CONTENT: content,
    ...(work && { OFFPRINT_WORK: work }),
    ...(site && { OFFPRINT_SITE: site }),
    ...(base && { OFFPRINT_BASE: base }),
    ...(share && { OFFPRINT_SHARE: formatShare(share) }),
    ...(rendersOnly && { OFFPRINT_RENDER_ONLY: '1' }),
  };
}
