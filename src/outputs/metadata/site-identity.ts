import { href } from '../../model/paths.ts';

/** The site as a whole, for metadata. */
export interface SiteIdentity {
  title: string;
  description?: string | undefined;
  /** BCP 47. */
  language: string;
  /** The URL of its host, without path. Without it, metadata that needs an absolute URL is omitted. */
  url?: string | undefined;
  base: string;
  /** Licence of the collection. */
  licence?: { href: string } | undefined;
}

/** The absolute URL of a path of the site, if the site's URL is known. */
export function toAbsoluteUrl(site: SiteIdentity, path: string): string | undefined {
  return site.url && new URL(href(site.base, path), site.url).href;
}
