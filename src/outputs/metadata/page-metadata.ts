import { breadcrumbList, type Crumb } from './breadcrumbs.ts';
import { truncateDescription } from './truncate-description.ts';
import type { HeadLink, HeadMetadata } from './head.ts';
import { openGraph } from './open-graph.ts';
import { withoutEmpty } from '../../model/without-empty.ts';
import type { FileLink } from './signposting.ts';
import { toAbsoluteUrl, type SiteIdentity } from './site-identity.ts';

/** A page other than that of a paper. */
export interface Page {
  title: string;
  /** Path below the base. */
  path: string;
  description?: string;
  /** The kind of page: the home page, a list of papers (a digest, a facet's value), or neither. */
  kind?: 'home' | 'collection' | 'other';
  /** For a digest: its day. */
  date?: string;
  /** Total number of papers that it lists. */
  count?: number;
  crumbs?: Crumb[];
  /** Exports of all its papers. */
  exports?: FileLink[];
  /** Feeds of its papers. */
  feeds?: FileLink[];
}

/** The metadata of a page other than a paper’s. */
export function pageMetadata(page: Page, site: SiteIdentity): HeadMetadata {
  const canonical = toAbsoluteUrl(site, page.path);
  const description = page.description && truncateDescription(page.description);
  return {
    metaTags: [
      ...(description ? [{ name: 'description', content: description }] : []),
      ...openGraph(
        { title: page.title, path: page.path, ...(description && { description }) },
        site,
      ),
    ],
    links: [
      ...(canonical ? [{ rel: 'canonical', href: canonical }] : []),
      ...[...(page.feeds ?? []), ...(page.exports ?? [])].map(alternate),
    ],
    jsonLd: [...graph(page, site), ...breadcrumbList(page.crumbs ?? [])],
  };
}

function alternate({ href, mediaType, label }: FileLink): HeadLink {
  return { rel: 'alternate', href, type: mediaType, title: label };
}

function graph(page: Page, site: SiteIdentity): object[] {
  if (page.kind === 'home') return [webSite(site)];
  if (page.kind !== 'collection') return [];
  return [
    withoutEmpty({
      '@type': 'CollectionPage',
      url: toAbsoluteUrl(site, page.path),
      name: page.title,
      description: page.description && truncateDescription(page.description),
      datePublished: page.date,
      inLanguage: site.language,
      isPartOf: webSite(site),
      mainEntity: itemList(page.count),
    }),
  ];
}

function webSite(site: SiteIdentity): object {
  return withoutEmpty({
    '@type': 'WebSite',
    url: toAbsoluteUrl(site, ''),
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    license: site.licence?.href,
  });
}

function itemList(count: number | undefined): object | undefined {
  return count === undefined ? undefined : { '@type': 'ItemList', numberOfItems: count };
}
