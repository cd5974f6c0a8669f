/** Options that the commands pass to `astro.config.mjs`, which Astro loads. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where a build writes the site and its caches, absolute. */
  work?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
}

/** The options as environment variables. Astro's telemetry is off. */
export function toEnvironment({ content, work, site, base }: SiteOptions): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    OFFPRINT_CONTENT: content,
    ...(work && { OFFPRINT_WORK: work }),
    ...(site && { OFFPRINT_SITE: site }),
    ...(base && { OFFPRINT_BASE: base }),
  };
}
