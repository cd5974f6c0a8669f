/**
 * The paths of everything on the site. They are relative to the site's base and start without a slash; `href` turns them into links.
 * Every page is a folder with a trailing slash, as GitHub Pages serves it.
 */
export const paths = {
  home: () => '',
  paper: (id: string) => `papers/${encodeURIComponent(id)}/`,
  papers: (page = 1) => (page === 1 ? 'papers/' : `papers/page/${page}/`),
  digest: (digest: string, page = 1) =>
    `digests/${encodeURIComponent(digest)}/${page === 1 ? '' : `page/${page}/`}`,
  /** The visitor's reading list. */
  readingList: () => 'reading-list/',
  /** The page that lists the data stored in the visitor's browser and deletes it. */
  storedData: () => 'stored-data/',
  digests: () => 'digests/',
  /** Charts of the collection. */
  overview: () => 'overview/',
  /** The papers as a map, in collections of a suitable size. */
  map: () => 'overview/map/',
  ledger: (digest: string, page = 1) =>
    `digests/${encodeURIComponent(digest)}/source/${page === 1 ? '' : `${page}/`}`,
  /** Index of a facet: `topics/`. */
  facet: (facet: string) => `${facet}/`,
  /** The values of a long index that start with a letter: `authors/letter/m/`. */
  facetLetter: (facet: string, letter: string, page = 1) =>
    `${facet}/letter/${letter}/${page === 1 ? '' : `page/${page}/`}`,
  /** One value of a facet: `topics/tokenization/`. */
  facetValue: (facet: string, slug: string, page = 1) =>
    `${facet}/${encodeURIComponent(slug)}/${page === 1 ? '' : `page/${page}/`}`,
  /** The maintainer's colour, if one is set. */
  accent: () => 'accent.css',
  /** The navigation, for pages that do not contain it. */
  navigationScript: () => 'navigation.js',
  /** The styles for scripts other than Latin, if the site has any. */
  languageStyles: () => 'languages.css',
  /** The maintainer's own styles, if there are any. */
  customStyles: () => 'custom.css',
  /** The web app manifest, for sites that can be read offline. */
  webManifest: () => 'manifest.webmanifest',
  search: (query?: string) => (query ? `search/?q=${encodeURIComponent(query)}` : 'search/'),
  /** An export of a page's papers: for `papers/electra/` and `bib`, `papers/electra/electra.bib`. */
  pageExport: (page: string, extension: string) => `${page}${page.split('/').at(-2)}.${extension}`,
  /** A file of the whole collection: `papers.bib`. */
  collectionFile: (name: string) => name,
  /** A file of papers from which the browser makes exports: `records/12.jsonl`. */
  recordShard: (file: string) => `records/${file}`,
  /** The formatted citations of a digest's papers. */
  citations: (digest: string) => `digests/${encodeURIComponent(digest)}/citations.json`,
  /** A series of digests, which has feeds: `series/hugging-face/`. */
  series: (slug: string) => `series/${encodeURIComponent(slug)}/`,
  /** A feed of a page's papers (`feed.xml`, `atom.xml`, `feed.json`). */
  feed: (page: string, file: string) => `${page}${file}`,
  /** One of the maintainer's own pages, from `content/pages/`. */
  page: (id: string) => `${id.split('/').map(encodeURIComponent).join('/')}/`,
};

/** `base` with exactly one slash at each end: `/repo/`, `/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The link to a path under a base: for `/repo/` and `papers/`, `/repo/papers/`. */
export function href(base: string, path: string): string {
  return normaliseBase(base) + path;
}
