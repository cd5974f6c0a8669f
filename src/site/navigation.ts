import { isOffSite } from '../model/page-links.ts';
import { href, paths } from '../model/paths.ts';
import type { Site } from '../model/site.ts';

/** A link with its text: in the navigation, to a topic, to a digest. */
export interface NamedLink {
  name: string;
  /** Path below the base, or the URL of another site. */
  path: string;
}

export const toLinkHref = (base: string, { path }: NamedLink): string =>
  isOffSite(path) ? path : href(base, path);

/** The navigation links, in the order of the settings. Facets without values in the collection are left out. */
export function arrangeNavigation(
  links: NamedLink[],
  entries: NonNullable<Site['navigation']>,
): NamedLink[] {
  return entries.flatMap((entry) =>
    typeof entry === 'string'
      ? (links.find(({ path }) => path === paths.page(entry)) ?? [])
      : { name: entry.title, path: entry.href.replace(/^\//, '') },
  );
}
