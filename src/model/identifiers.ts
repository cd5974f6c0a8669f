import type { Paper } from './paper.ts';

/**
 * The URLs of identifiers, built only here. Characters that would end the path or that a URL cannot contain are
 * percent-encoded, as the DOI Handbook requires, so that `10.1002/…3.0.CO;2-#` stays intact.
 */
const encodePath = (path: string): string =>
  encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);

/** `https://doi.org/10.1000/182`. */
export const doiUrl = (doi: string): string => `https://doi.org/${encodePath(doi)}`;

/** `https://arxiv.org/abs/2305.16300`. */
export const arxivUrl = (id: string): string => `https://arxiv.org/abs/${encodePath(id)}`;

/** `https://orcid.org/0000-0002-1825-0097`. */
export const orcidUrl = (orcid: string): string => `https://orcid.org/${orcid}`;

/** A page or file of the ACL Anthology, `P17-1001` or `P17-1001.pdf`; a URL stays as it is. */
export const anthologyUrl = (path: string): string =>
  /^https?:/.test(path) ? path : `https://aclanthology.org/${path}`;

/** The URLs of the paper itself, without duplicates, the most permanent first: DOI, arXiv, its own URL. */
export function urlsOf({ DOI, arxiv, URL }: Pick<Paper, 'DOI' | 'arxiv' | 'URL'>): string[] {
  const urls = [DOI && doiUrl(DOI), arxiv && arxivUrl(arxiv), URL];
  return [...new Set(urls)].filter((url) => url !== undefined);
}

/** Whether an id looks like author and year, such as `zhou2012icml-lognormal` or `Smith_2019`. */
export const isCitationKey = (id: string): boolean =>
  id.length <= 40 && /^[a-z]+[-_:]?(?:19|20)\d\d(?:[a-z-_:][\w:-]*)?$/i.test(id);
