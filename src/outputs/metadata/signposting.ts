import type { Paper } from '../../model/paper.ts';
import { doiAddress, preprintAddress } from './identifiers.ts';
import type { HeadLink } from './head.ts';

/** A file that describes what a page is about: an export of its papers. */
export interface ExportLink {
  href: string;
  mediaType: string;
  label: string;
}

/**
 * Signposting level 1 (https://signposting.org/FAIR/): how to cite the paper, who wrote it, what describes it, where its files and its
 * collections are.
 */
export function signposting(
  paper: Paper,
  { exports = [], digests = [] }: { exports?: ExportLink[]; digests?: string[] } = {},
): HeadLink[] {
  const citeAs = doiAddress(paper) ?? preprintAddress(paper) ?? paper.URL;
  const orcids = paper.author?.flatMap(({ orcid }) => orcid ?? []) ?? [];
  const pdfs = paper.links?.filter(({ rel }) => rel === 'pdf') ?? [];
  return [
    ...(citeAs ? [{ rel: 'cite-as', href: citeAs }] : []),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/ScholarlyArticle' },
    ...orcids.map((orcid) => ({ rel: 'author', href: `https://orcid.org/${orcid}` })),
    ...exports.map(({ href, mediaType }) => ({ rel: 'describedby', href, type: mediaType })),
    ...pdfs.map(({ href }) => ({ rel: 'item', href, type: 'application/pdf' })),
    ...digests.map((href) => ({ rel: 'collection', href })),
  ];
}
