/** A file of the built site. */
export interface SiteFile {
  /** Below the site's folder: `papers/electra/index.html`. */
  path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
  bytes: number;
}

/** What the service worker keeps of one build. */
export interface Edition {
  /** Whether that is everything that reading needs; if not, what is visited is kept too. */
  isWhole: boolean;
  /** Path below the base, as it is asked for (`papers/electra/`) → hash. */
  files: Record<string, string>;
}

/** A collection up to this size is kept whole; the sample has 3 MB. Bytes, not compressed. */
export const wholeLimit = 20_000_000;

/** Pages, what they load, and the index: not the downloads and feeds. */
const forReading =
  /\.(?:html|css|js|woff2|svg|png|jpe?g|webp|avif|gif)$|^pagefind\/|^records\/|\/citations\.json$/;

const forPrograms = /^(?:sw\.js|preview\.png)$/;

/** The frame of every page, and the pages from which the others are found. */
const shell =
  /^(?:index|404|(?:search|reading-list|digests|overview)\/index)\.html$|^_astro\/|^[^/]+\.(?:css|svg)$/;

/** What is kept of a build with these files. */
export function toEdition(files: SiteFile[]): Edition {
  const needed = files.filter(({ path }) => forReading.test(path) && !forPrograms.test(path));
  const isWhole = needed.reduce((sum, { bytes }) => sum + bytes, 0) <= wholeLimit;
  const kept = isWhole ? needed : needed.filter(({ path }) => shell.test(path));
  const entries = kept.map(({ path, hash }) => [addressOf(path), hash] as const);
  return { isWhole, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
