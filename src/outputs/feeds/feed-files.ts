import { limitsFor } from '../../site/limits.ts';
import { hasFiles } from '../exports/export-files.ts';

/** Number of newest papers in the collection's feed, or the whole newest digest if that is more. */
export const papersPerFeed = 100;

/** Maximum number of papers in the collection's feed, because a bibliography can be one digest with thousands of papers. */
export const MAX_FEED_PAPERS = 500;

/** Maximum number of digests in the feed of digests. */
export const digestsPerFeed = 10;

/** Maximum number of papers in the feed of digests; of a larger digest, the feed has the first papers. */
export const papersPerDigestFeed = 300;

/** Number of papers in the feed of a facet's value; there are many such feeds. */
export function papersPerValueFeed(collectionSize: number): number {
  return limitsFor(collectionSize).feeds.papers;
}

/** Whether a value of a facet (`topics`) has feeds, by its number of papers and that of the collection. */
export function hasFeed(facet: string, papers: number, collectionSize: number): boolean {
  const { facets, minPapers } = limitsFor(collectionSize).feeds;
  return (
    hasFiles(facet, papers) && papers >= minPapers && (facets === 'all' || facets.includes(facet))
  );
}
