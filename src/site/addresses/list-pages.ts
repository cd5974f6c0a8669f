import type { CatalogueDigest, CollectionPaper } from '../../catalogue/catalogue.ts';
import { hasMap } from '../../analysis/map/map.ts';
import { paths } from '../../model/paths.ts';
import { toSlug } from '../../text/slug.ts';
import { letterOf, toFilledFacets, type FilledFacet } from '../facets.ts';
import {
  MAX_SPANS_PER_PAGE,
  paginate,
  papersPerDigestPage,
  papersPerPage,
  valuesPerPage,
} from '../pagination.ts';

/** The contents that determine the pages of a site. */
export interface PageSources {
  papers: CollectionPaper[];
  digests: CatalogueDigest[];
  /** Names of topics by slug. */
  topicNames: Map<string, string>;
  /** Ids of the maintainer's pages. */
  customPages: string[];
  /** The number of spans on the source pages of a digest; 0 if it has none. */
  countSpans(digest: string): number;
}

/** The addresses of the site’s pages, without the home page, and the folders of series, which have feeds. */
export function listPages(sources: PageSources): Set<string> {
  const { papers, digests, customPages } = sources;
  const facets = toFilledFacets(papers, sources.topicNames);
  const addresses = [
    ...[paths.digests(), paths.overview(), paths.readingList(), paths.storedData(), paths.search()],
    ...(hasMap(papers.length) ? [paths.map()] : []),
    ...papers.map(({ id }) => paths.paper(id)),
    ...listParts(papers.length, papersPerPage, paths.papers),
    ...digests.flatMap((digest) => listDigest(digest, sources.countSpans(digest.id))),
    ...customPages.map((id) => paths.page(id)),
    ...digests.flatMap(({ series }) => (series ? [paths.series(toSlug(series, 'other'))] : [])),
    ...facets.flatMap(listFacet),
  ];
  return new Set(addresses);
}

function listDigest({ id, papers }: CatalogueDigest, spans: number): string[] {
  return [
    ...listParts(papers.length, papersPerDigestPage, (part) => paths.digest(id, part)),
    ...(spans > 0 ? listParts(spans, MAX_SPANS_PER_PAGE, (part) => paths.ledger(id, part)) : []),
  ];
}

function listFacet({ slug, values, listed }: FilledFacet): string[] {
  const letters =
    listed.length > valuesPerPage ? Map.groupBy(listed, ({ name }) => letterOf(name)) : [];
  return [
    paths.facet(slug),
    ...values.flatMap((value) =>
      listParts(value.papers.length, papersPerPage, (part) =>
        paths.facetValue(slug, value.slug, part),
      ),
    ),
    ...[...letters].flatMap(([letter, { length }]) =>
      listParts(length, valuesPerPage, (part) => paths.facetLetter(slug, letter, part)),
    ),
  ];
}

/** The pages of a list with this number of entries. */
function listParts(entries: number, size: number, pathOf: (part: number) => string): string[] {
  return paginate(Array.from({ length: entries }), size).map(({ number }) => pathOf(number));
}
