import type { Paper } from '../../model/paper.ts';
import { urlsOf, orcidUrl } from '../../model/identifiers.ts';
import type { HeadLink } from './head.ts';

/** A link to a file with the papers of a page: an export or a feed. */
export interface FileLink {
  href: string;
  mediaType: string;
  label: string;
}

/**
 * Signposting level 1 (https://signposting.org/FAIR/): links to the paper's persistent URL, authors, descriptions, files and
 * collections.
 */
export function signposting(
  paper: Paper,
  {
    exports = [],
    digests = [],
  }: { exports?: FileLink[] | undefined; digests?: string[] | undefined } = {},
): HeadLink[] {
  const [citeAs] = urlsOf(paper);
  const orcids = paper.author?.flatMap(({ orcid }) => orcid ?? []) ?? [];
  const pdfs = paper.links?.filter(({ rel }) => rel === 'pdf') ?? [];
  return [
    ...(citeAs ? [{ rel: 'cite-as', href: citeAs }] : []),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    ...orcids.map((orcid) => ({ rel: 'author', href: orcidUrl(orcid) })),
    ...exports.map(({ href, mediaType }) => ({ rel: 'describedby', href, type: mediaType })),
    ...pdfs.map(({ href }) => ({ rel: 'item', href, type: 'application/pdf' })),
    ...digests.map((href) => ({ rel: 'collection', href })),
  ];
}
