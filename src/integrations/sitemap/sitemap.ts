import { cleanLine } from '../../text/clean-text.ts';

/** A page for search engines: its absolute URL and the day on which its papers last changed. */
export interface SitemapEntry {
  address: string;
  /** `YYYY-MM-DD`, a digest's. Default: omitted. */
  lastModified?: string | undefined;
}

/** The protocol allows 50,000 URLs a file (https://www.sitemaps.org/protocol.html); fewer keep a file below its 50 MB too. */
const entriesPerFile = 45_000;

/** Number of entries above which a sitemap is compressed: 2 MB, a hundredth of the site. */
const MAX_PLAIN_ENTRIES = 20_000;

/**
 * The files of a sitemap by name: `sitemap-0.xml`, … and `sitemap-index.xml`. The files whose names end in `.gz` are to be compressed, which the protocol
 * allows. `root` is the absolute URL of the site's home.
 */
export function sitemapFiles(entries: readonly SitemapEntry[], root: string): Map<string, string> {
  const files = new Map<string, string>();
  const ending = entries.length > MAX_PLAIN_ENTRIES ? 'xml.gz' : 'xml';
  for (let start = 0; start < Math.max(entries.length, 1); start += entriesPerFile)
    files.set(
      `sitemap-${files.size}.${ending}`,
      urlSet(entries.slice(start, start + entriesPerFile)),
    );
  const parts = [...files.keys()].map(
    (name) => `<sitemap>${element('loc', root + name)}</sitemap>`,
  );
  return files.set('sitemap-index.xml', documentOf('sitemapindex', parts));
}

function urlSet(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, lastModified }) => {
    const modified = lastModified ? element('lastmod', lastModified) : '';
    return `<url>${element('loc', address)}${modified}</url>`;
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
