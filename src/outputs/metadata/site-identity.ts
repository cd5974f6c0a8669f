import { href } from '../../model/paths.ts';

/** What metadata says of the site as a whole. */
export interface SiteIdentity {
  title: string;
  description?: string | undefined;
  /** BCP 47. */
  language: string;
  /** Where it lives, without path. Without it nothing that needs an absolute address is said. */
  url?: string | undefined;
  base: string;
  /** Licence of the collection. */
  licence?: { href: string } | undefined;
}

/** The absolute address of a path of the site, where the site's own is known. */
export function address(site: SiteIdentity, path: string): string | undefined {
  return site.url && new URL(href(site.base, path), site.url).href;
}
