/**
 * Where everything on the site is. Paths are relative to the site's base and start without a slash; `href` makes them links.
 * Every page is a folder with a trailing slash, as GitHub Pages serves it.
 */
export const paths = {
  home: () => '',
  paper: (id: string) => `papers/${encodeURIComponent(id)}/`,
  papers: (page = 1) => (page === 1 ? 'papers/' : `papers/page/${page}/`),
  digest: (digest: string) => `digests/${encodeURIComponent(digest)}/`,
  digests: () => 'digests/',
  ledger: (digest: string, page = 1) =>
    `digests/${encodeURIComponent(digest)}/source/${page === 1 ? '' : `${page}/`}`,
  /** Index of a way to browse: `topics/`. */
  facet: (facet: string) => `${facet}/`,
  /** One value of it: `topics/tokenization/`. */
  facetValue: (facet: string, slug: string, page = 1) =>
    `${facet}/${encodeURIComponent(slug)}/${page === 1 ? '' : `page/${page}/`}`,
  search: (query?: string) => (query ? `search/?q=${encodeURIComponent(query)}` : 'search/'),
  /** A page of the maintainer's own, from `content/pages/`. */
  page: (slug: string) => `${encodeURIComponent(slug)}/`,
};

/** `base` with exactly one slash at each end: `/repo/`, `/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** The link to a path under a base: `/repo/` and `papers/` make `/repo/papers/`. */
export function href(base: string, path: string): string {
  return normaliseBase(base) + path;
}
