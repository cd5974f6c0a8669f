import type { AddressList, AddressState } from '../../model/files/address-list.ts';
import { paths } from '../../model/paths.ts';
import { facets, letterOf } from '../facets.ts';

/** The input for finding the successors of pages. */
export interface SuccessorSources {
  previous: AddressList;
  pages: ReadonlySet<string>;
  /** The address of a paper's venue. */
  venueOf(paper: string): string | undefined;
}

type Resolve = (address: string) => AddressState | undefined;

/** An ORCID iD at the end of an author's slug. */
const orcidEnding = /-\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;

const facetSlugs = new Set(facets.map(({ slug }) => slug));

/**
 * Creates the function that finds probable new addresses of a missing page's content, best first: for a part of a list, the list; for a value of a
 * facet, its new name, otherwise the facet's index. Papers, digests and the maintainer's pages have no probable address.
 */
export function toSuccessorFinder(
  sources: SuccessorSources,
): (address: string, resolve: Resolve) => string[] {
  const authors = groupByName(sources.pages);
  return (address, resolve) => {
    const [first = '', second = '', ...rest] = address.slice(0, -1).split('/');
    if (address === paths.map()) return [paths.overview()];
    if (first === 'series') return [paths.digests()];
    const isFacet = facetSlugs.has(first);
    if (rest.length > 0 && (isFacet || first === 'papers' || first === 'digests'))
      return findWhole(address, resolve, sources.pages);
    if (!isFacet) return [];
    if (second === '') return [paths.papers()];
    return [...findRenamed(first, address, sources, authors), ...findIndexes(first, second)];
  };
}

/** For a part of a page (`…/page/2/`, `…/source/`): the same part of the page that replaces it, then an earlier part, then the page itself. */
function findWhole(address: string, resolve: Resolve, pages: ReadonlySet<string>): string[] {
  const [, whole, part = ''] =
    /^(papers\/|[^/]+\/letter\/[^/]+\/|[^/]+\/[^/]+\/)((?:page|source)\/.*)$/.exec(address) ?? [];
  if (whole === undefined) return isLetterPage(address) ? [address.replace(/letter\/.*$/, '')] : [];
  const state = resolve(whole);
  const target = state?.kind === 'moved' ? state.to : whole;
  const parts = [part, ...(part.startsWith('source/') ? ['source/'] : [])];
  const existingParts = parts.map((part) => target + part).filter((address) => pages.has(address));
  return [...existingParts, target];
}

const isLetterPage = (address: string) => /^[^/]+\/letter\/[^/]+\/$/.test(address);

/** A venue under its new name, by a paper that had it; an author with an ORCID iD that was added or removed. */
function findRenamed(
  facet: string,
  address: string,
  { previous, venueOf }: SuccessorSources,
  authors: Map<string, string[]>,
): string[] {
  const before = previous.get(address);
  if (facet === 'venues' && before?.kind === 'published' && before.paper !== undefined)
    return [venueOf(before.paper)].filter((venue) => venue !== undefined);
  if (facet !== 'authors') return [];
  const name = withoutOrcid(address);
  const others = (authors.get(name) ?? []).filter((other) => other !== address);
  return others.length === 1 ? others : [];
}

/** The index page of the value's letter, which only large collections have, and the index itself. */
function findIndexes(facet: string, slug: string): string[] {
  return [paths.facetLetter(facet, letterOf(decodeURIComponent(slug))), paths.facet(facet)];
}

/** Pages of authors by their name without ORCID iD. */
function groupByName(pages: ReadonlySet<string>): Map<string, string[]> {
  const authors = [...pages].filter((page) => /^authors\/[^/]+\/$/.test(page));
  return Map.groupBy(authors, withoutOrcid);
}

const withoutOrcid = (address: string) => address.slice(0, -1).replace(orcidEnding, '');
