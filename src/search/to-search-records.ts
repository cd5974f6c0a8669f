import { commentsOf } from '../model/comment.ts';
import type { Catalogue, CollectionPaper } from '../catalogue/catalogue.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import { paths } from '../model/paths.ts';
import { formatName } from '../model/names/format-name.ts';
import { facets, isUsed, type Facet } from '../site/facets.ts';
import { aliasFilter } from './filters.ts';
import { identifierWords } from './identifiers.ts';
import type { SearchRecord } from './record.ts';

/** The data that the search index needs in addition to the papers. */
export interface SearchContext extends Pick<Catalogue, 'digests' | 'readAbstract'> {
  /** Names of the topics, by slug. */
  topicNames: Map<string, string>;
  /** The related papers of each paper, by id, nearest first. */
  related: Map<string, { id: string }[]>;
  /** Citation keys, by id. */
  citationKeys: Map<string, string>;
}

/** The search records of papers, in their order. */
export function toSearchRecords(
  papers: CollectionPaper[],
  { topicNames, related, citationKeys, digests, readAbstract }: SearchContext,
): SearchRecord[] {
  const filterFacets = facets.filter(
    (facet) => facet.search.kind !== 'words' && isUsed(facet, papers, topicNames),
  );
  const digestTitles = new Map(digests.map(({ id, title }) => [id, title]));
  return papers.map((paper) => ({
    id: paper.id,
    url: paths.paper(paper.id),
    title: paper.title,
    identifiers: identifierWords(paper, citationKeys.get(paper.id)),
    language: paper.textLanguage,
    authors: paper.author?.map(formatName) ?? [],
    abstract: readAbstract(paper) ?? '',
    comments: commentsOf(paper).map(({ text }) => text),
    topics: paper.topics.flatMap((slug) => topicNames.get(slug) ?? []),
    filters: withoutEmpty({
      ...toFacetFilters(filterFacets, paper, topicNames),
      digest: paper.appearances.flatMap(({ digest }) => digestTitles.get(digest) ?? []),
      has: valuesOfHas(paper),
    }),
    related: (related.get(paper.id) ?? []).map(({ id }) => id),
    ...(paper.issued && { date: paper.issued }),
  }));
}

/** The values of a paper's facets and their alternative names, by filter. */
const toFacetFilters = (facets: Facet[], paper: CollectionPaper, names: Map<string, string>) =>
  Object.fromEntries(
    facets.flatMap(({ search: { field, kind }, valuesOf, aliasesOf }) => [
      [field, valuesOf(paper, names).map(({ slug, name }) => (kind === 'codes' ? slug : name))],
      [aliasFilter(field), aliasesOf?.(paper) ?? []],
    ]),
  ) as Record<string, string[]>;

/** The values of the filter `has`: `code`, `dataset`, … for the links of a paper, and `authors`. */
function valuesOfHas({ links = [], author = [] }: CollectionPaper): string[] {
  const rels = new Set<string>(links.map(({ rel }) => rel));
  return [...rels, ...(author.length > 0 ? ['authors'] : [])];
}
