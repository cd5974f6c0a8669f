import type { Fields } from './clean-fields.ts';
import { arxivOfHref, doiOfHref, toArxivId, toDoi, toHref } from './identifiers.ts';

/** An identifier, and the field of a paper that contains it. */
export interface ParsedIdentifier {
  identifier: string;
  fields: Fields;
}

/** Parses an arXiv id, a DOI or a URL; `undefined` for other texts. */
export function parseIdentifier(text: string): ParsedIdentifier | undefined {
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
