import type { CatalogueDigest } from '../../catalogue/catalogue.ts';
import {
  hasFiles,
  writtenExports,
  type ExportContents,
} from '../../outputs/exports/export-files.ts';
import type { FacetValue } from '../facets.ts';
import type { Crumb } from '../../outputs/metadata/breadcrumbs.ts';
import { pageMetadata, type Page } from '../../outputs/metadata/page-metadata.ts';
import type { FileLink } from '../../outputs/metadata/signposting.ts';
import { toAbsoluteUrl } from '../../outputs/metadata/site-identity.ts';
import { href, paths } from '../../model/paths.ts';
import { getCollectionFiles } from './exports.ts';
import { getDigestFeeds } from './digest-feeds.ts';
import { getFeedFiles, getPaperFeed, getValueFeed } from './feeds.ts';
import { getPapers } from './papers.ts';
import { getSiteIdentity } from './site-identity.ts';
import { getLimits } from './limits.ts';

/** The files of a page: exports and feeds of its papers. */
export interface PageFiles {
  exports: FileLink[];
  feeds: FileLink[];
}

/** The files of the whole collection. */
export async function getCollectionLinks(): Promise<PageFiles> {
  const papers = await getPapers();
  const ending = getLimits().hasPlainFiles ? '' : '.gz';
  const formats = writtenExports('collection', papers.length).map(async (format) => {
    const names = [...(await getCollectionFiles(format)).keys()];
    return names.map((name, index) => ({
      label: names.length === 1 ? format.label : `${format.label} ${index + 1}`,
      mediaType: ending ? 'application/gzip' : format.mediaType,
      href: linkTo(name + ending),
    }));
  });
  return {
    exports: (await Promise.all(formats)).flat(),
    feeds: feedLinks(getPaperFeed({ title: '', page: paths.home() }, papers), paths.home()),
  };
}

/** The files of a digest. Its feeds are those of all digests. */
export async function getDigestLinks(digest: CatalogueDigest): Promise<PageFiles> {
  const [all] = await getDigestFeeds();
  return {
    exports: await exportLinks('digest', paths.digest(digest.id)),
    feeds: feedLinks(all?.feed, paths.digests()),
  };
}

/** The feeds of whole digests, by their subject. */
export async function getDigestFeedLinks(): Promise<{ name: string; feeds: FileLink[] }[]> {
  return (await getDigestFeeds()).map(({ name, folder, feed }) => ({
    name,
    feeds: feedLinks(feed, folder),
  }));
}

/** The files of a facet's value. */
export async function getValueLinks(facet: string, value: FacetValue): Promise<PageFiles> {
  const page = paths.facetValue(facet, value.slug);
  return {
    exports: hasFiles(facet, value.papers.length) ? await exportLinks('value', page) : [],
    feeds: feedLinks(await getValueFeed(facet, value), page),
  };
}

/** The metadata of a page other than a paper's. */
export function getPageMetadata(page: Page) {
  return pageMetadata(page, getSiteIdentity());
}

/** The breadcrumbs of a page: names and paths, the page itself last and without a path. */
export function getCrumbs(pages: [name: string, path?: string][]): Crumb[] {
  const site = getSiteIdentity();
  const home: [string, string] = [site.title, paths.home()];
  return [home, ...pages].map(([name, path]) => ({
    name,
    ...(path !== undefined && { url: toAbsoluteUrl(site, path) }),
  }));
}

async function exportLinks(subject: ExportContents, page: string): Promise<FileLink[]> {
  return writtenExports(subject, (await getPapers()).length).map(
    ({ label, mediaType, extension }) => ({
      label,
      mediaType,
      href: linkTo(paths.pageExport(page, extension)),
    }),
  );
}

function feedLinks(feed: Parameters<typeof getFeedFiles>[0], folder: string): FileLink[] {
  return getFeedFiles(feed).map(([file, { label, mediaType }]) => ({
    label,
    mediaType,
    href: linkTo(paths.feed(folder, file)),
  }));
}

const linkTo = (path: string) => href(getSiteIdentity().base, path);
