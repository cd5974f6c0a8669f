import { getRelated, getTopics, withTopics } from '../analysis/analyse.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { sortOldestFirst } from '../catalogue/digests.ts';
import { citationKeys } from '../outputs/exports/citation-key.ts';
import type { SearchRecord } from '../search/record.ts';
import { toSearchRecords } from '../search/to-search-records.ts';

/** The search records of a catalogue's papers. */
export function getSearchRecords(catalogue: Catalogue): SearchRecord[] {
  const { topics } = getTopics(catalogue);
  return toSearchRecords(withTopics(catalogue), {
    ...catalogue,
    topicNames: new Map(topics.map(({ slug, name }) => [slug, name])),
    related: getRelated(catalogue),
    citationKeys: citationKeys(sortOldestFirst(catalogue.papers, catalogue.digests)),
  });
}
