/** A file of the built site. */
export interface SiteFile {
  /** Below the site's folder: `papers/electra/index.html`. */
  path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  hash: string;
  bytes: number;
}

/** The files of one build that the service worker caches. */
export interface Edition {
  /** Whether these are all files needed for offline reading; if not, visited pages are cached too. */
  isWhole: boolean;
  /** Path below the base, as requested (`papers/electra/`) → hash. */
  files: Record<string, string>;
}

/** Size up to which the whole site is cached, in uncompressed bytes. For comparison, the sample has 3 MB. */
export const MAX_CACHED_BYTES = 20_000_000;

/** Pages, the files that they load, and the index, but not downloads and feeds. */
const readingPattern =
  /\.(?:html|css|js|woff2|svg|png|jpe?g|webp|avif|gif)$|^pagefind\/|^records\/|\/citations\.json$/;

/** Files that match as well, but that no page loads. */
const programPattern = /^(?:sw\.js|preview\.png)$/;

/** The files that every page uses, and the pages that link to all others. */
const shellPattern =
  /^(?:index|404|(?:search|reading-list|digests|overview)\/index)\.html$|^_astro\/|^[^/]+\.(?:css|svg)$/;

/** The edition of a build with these files. */
export function toEdition(files: SiteFile[]): Edition {
  const readingFiles = files.filter(
    ({ path }) => readingPattern.test(path) && !programPattern.test(path),
  );
  const isWhole = readingFiles.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_CACHED_BYTES;
  const cachedFiles = isWhole
    ? readingFiles
    : readingFiles.filter(({ path }) => shellPattern.test(path));
  const entries = cachedFiles.map(({ path, hash }) => [addressOf(path), hash] as const);
  return { isWhole, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
