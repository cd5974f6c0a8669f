/** Options that the commands pass to `astro.config.mjs`, which Astro loads. */
export interface SiteOptions {
  /** The content folder, absolute. */
  content: string;
  /** Where the site goes, absolute. */
  out?: string | undefined;
  site?: string | undefined;
  base?: string | undefined;
}

/** The options as environment variables. Astro's telemetry is off. */
export function toEnvironment({ content, out, site, base }: SiteOptions): Record<string, string> {
  return {
    ASTRO_TELEMETRY_DISABLED: '1',
    OFFPRINT_CONTENT: content,
    ...(out && { OFFPRINT_OUT: out }),
    ...(site && { OFFPRINT_SITE: site }),
    ...(base && { OFFPRINT_BASE: base }),
  };
}
