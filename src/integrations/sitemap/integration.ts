import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { getAddresses } from '../../site/addresses/get-addresses.ts';
import { gzip } from '../../model/files/gzip.ts';
import { latestDate } from '../../outputs/feeds/dates.ts';
import { toAbsoluteUrl } from '../../outputs/metadata/site-identity.ts';
import { sitemapFiles } from './sitemap.ts';
import { normaliseAddress } from '../../model/files/address-list.ts';
import { paths } from '../../model/paths.ts';

/**
 * Writes the sitemap of all pages except those that search engines should ignore. If the site's URL is not known, there is
 * no sitemap. `@astrojs/sitemap` (3.7) is not used because it writes each `lastmod` with a time of day: a digest of
 * `2025-04` would be dated 1 April, 00:00. It also prints a warning for sites without a URL.
 */
export function sitemap(contentDir: string): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'offprint-sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ site, base } = config);
      },
      'astro:build:done': ({ dir, pages }) => {
        if (!site) return;
        const catalogue = getCatalogue(contentDir);
        const { title, language } = catalogue.site;
        const { list } = getAddresses(catalogue);
        const isWithdrawn = (path: string) =>
          list.get(normaliseAddress(path) ?? path)?.kind === 'withdrawn';
        const toUrl = (path: string) => toAbsoluteUrl({ title, language, url: site, base }, path)!;
        const lastModified = getLastModified(contentDir);
        const entries = pages
          .map(({ pathname }) => pathname)
          .filter((path) => isForSearchEngines(path) && !isWithdrawn(path))
          .sort()
          .map((path) => ({ url: toUrl(path), lastModified: lastModified.get(path) }));
        for (const [name, text] of sitemapFiles(entries, toUrl('')))
          writeFileSync(new URL(name, dir), name.endsWith('.gz') ? gzip(text) : text);
      },
    },
  };
}

/** Excluded: files, the search page, the visitor's reading list and stored data, and a digest's source, which repeats its content. */
function isForSearchEngines(path: string): boolean {
  return (
    (path === '' || path.endsWith('/')) &&
    !/^(?:404|search|reading-list|stored-data)\/|\/source\//.test(path)
  );
}

/** By path, the date on which a page's papers last changed: for a digest its own date, for a paper that of its latest digest, for lists that of the newest digest. */
function getLastModified(contentDir: string): Map<string, string | undefined> {
  const { digests, papers } = getCatalogue(contentDir);
  const dates = new Map(digests.map(({ id, date }) => [id, date]));
  const newest = latestDate([...dates.values()]);
  return new Map([
    [paths.home(), newest],
    [paths.digests(), newest],
    [paths.papers(), newest],
    ...digests.map(({ id, date }): [string, string | undefined] => [paths.digest(id), date]),
    ...papers.map(({ id, appearances }): [string, string | undefined] => [
      paths.paper(id),
      latestDate(appearances.map(({ digest }) => dates.get(digest))),
    ]),
  ]);
}
