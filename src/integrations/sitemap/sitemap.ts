import { cleanLine } from '../../text/clean-text.ts';

/** A page for search engines: its absolute URL and the date on which its papers last changed. */
export interface SitemapEntry {
  url: string;
  /** The date of a digest, which may be only a month or a year: `2025-04`. Default: omitted. */
  lastModified?: string | undefined;
}

/** The protocol allows 50,000 URLs per file (https://www.sitemaps.org/protocol.html); with fewer, files also stay below its limit of 50 MB. */
const MAX_ENTRIES_PER_FILE = 45_000;

/** Maximum number of entries of an uncompressed sitemap: with that many, it takes 2 MB, a hundredth of the site. */
const MAX_PLAIN_ENTRIES = 20_000;

/**
 * The files of a sitemap by name: `sitemap-0.xml`, … and `sitemap-index.xml`. The files whose names end in `.gz` are to be compressed, which the protocol
 * allows. `root` is the absolute URL of the site's home.
 */
export function sitemapFiles(entries: readonly SitemapEntry[], root: string): Map<string, string> {
  const files = new Map<string, string>();
  const ending = entries.length > MAX_PLAIN_ENTRIES ? 'xml.gz' : 'xml';
  for (let start = 0; start < Math.max(entries.length, 1); start += MAX_ENTRIES_PER_FILE)
    files.set(
      `sitemap-${files.size}.${ending}`,
      urlSet(entries.slice(start, start + MAX_ENTRIES_PER_FILE)),
    );
  const parts = [...files.keys()].map(
    (name) => `<sitemap>${element('loc', root + name)}</sitemap>`,
  );
  return files.set('sitemap-index.xml', documentOf('sitemapindex', parts));
}

function urlSet(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, lastModified }) => {
    const modified = lastModified ? element('lastmod', lastModified) : '';
    return `<url>${element('loc', url)}${modified}</url>`;
  });
  return documentOf('urlset', urls);
}

function documentOf(root: string, children: string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${children.join('\n')}\n</${root}>\n`;
}

function element(name: string, text: string): string {
  const escaped = cleanLine(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<${name}>${escaped}</${name}>`;
}
