import { isOffSite } from '../model/page-links.ts';
import { href, paths } from '../model/paths.ts';
import type { Site } from '../model/site.ts';

/** A link of the main navigation. */
export interface Place {
  name: string;
  /** Path below the base, or the address of another site. */
  path: string;
}

/** The link to a place. */
export const toPlaceLink = (base: string, { path }: Place): string =>
  isOffSite(path) ? path : href(base, path);

/** The links of the navigation in the order of the settings. Facets without values in the collection are left out. */
export function arrangePlaces(places: Place[], wanted: NonNullable<Site['navigation']>): Place[] {
  return wanted.flatMap((entry) =>
    typeof entry === 'string'
      ? (places.find(({ path }) => path === paths.page(entry)) ?? [])
      : { name: entry.title, path: entry.href.replace(/^\//, '') },
  );
}
