import type { Fields } from './clean-fields.ts';
import { arxivOfHref, doiOfHref, toArxivId, toDoi, toHref } from './identifiers.ts';

/** An identifier, and the field for it. */
export interface Named {
  identifier: string;
  fields: Fields;
}

/** An arXiv id, a DOI or a URL; `undefined` for other texts. */
export function toNamed(text: string): Named | undefined {
  const hasWords = /\s/.test(text);
  const arxiv = toArxivId(text) ?? (hasWords ? undefined : arxivOfHref(text));
  if (arxiv) return { identifier: arxiv, fields: { arxiv } };
  if (hasWords) return undefined;
  const doi = /^(?:doi:)?10\./i.test(text) ? toDoi(text) : doiOfHref(text);
  if (doi) return { identifier: doi, fields: { DOI: doi } };
  const href = /^https?:\/\//i.test(text) ? toHref(text) : undefined;
  if (!href) return undefined;
  return { identifier: href.replace(/^https?:\/\/(?:www\.)?/i, ''), fields: { URL: href } };
}
