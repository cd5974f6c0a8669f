import type { Catalogue, CollectionPaper } from '../catalogue/catalogue.ts';
import { withoutEmpty } from '../model/without-empty.ts';
import { paths } from '../model/paths.ts';
import { formatName } from '../model/names/format-name.ts';
import { getFullVenue, getVenue } from '../model/venue.ts';
import { identifierWords } from './identifiers.ts';
import type { SearchRecord } from './record.ts';

/** What the search index needs besides the papers. */
export interface SearchContext extends Pick<Catalogue, 'digests' | 'readAbstract'> {
  /** Names of the topics, by slug. */
  topicNames: Map<string, string>;
  /** The papers related to each, by id, nearest first. */
  related: Map<string, { id: string }[]>;
  /** Citation keys, by id. */
  citationKeys: Map<string, string>;
}

/** The search records of papers, in their order. */
export function toSearchRecords(
  papers: CollectionPaper[],
  { topicNames, related, citationKeys, digests, readAbstract }: SearchContext,
): SearchRecord[] {
  const digestTitles = new Map(digests.map(({ id, title }) => [id, title]));
  return papers.map((paper) => ({
    id: paper.id,
    url: paths.paper(paper.id),
    title: paper.title,
    identifiers: identifierWords(paper, citationKeys.get(paper.id)),
    language: paper.language,
    authors: paper.author?.map(formatName) ?? [],
    abstract: readAbstract(paper) ?? '',
    topics: paper.topics.flatMap((slug) => topicNames.get(slug) ?? []),
    digests: paper.appearances.flatMap(({ digest }) => digestTitles.get(digest) ?? []),
    has: whatItHas(paper),
    related: (related.get(paper.id) ?? []).map(({ id }) => id),
    ...(paper.issued && { year: paper.issued.slice(0, 4), date: paper.issued }),
    ...withoutEmpty({ venue: getVenue(paper), fullVenue: getFullVenue(paper) }),
  }));
}

/** `code`, `dataset`, … for its links, and `authors`. */
function whatItHas({ links = [], author = [] }: CollectionPaper): string[] {
  const rels = new Set<string>(links.map(({ rel }) => rel));
  return [...rels, ...(author.length > 0 ? ['authors'] : [])];
}
