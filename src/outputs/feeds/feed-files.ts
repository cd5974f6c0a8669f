import { limitsFor } from '../../site/limits.ts';
import { hasFiles } from '../exports/export-files.ts';

/** Number of newest papers in the collection's feed, or the whole newest digest if that is more. */
export const papersPerFeed = 100;

/** Maximum number of papers in that feed: a bibliography is one digest of thousands. */
export const MAX_FEED_PAPERS = 500;

/** Maximum number of digests in the feed of digests. */
export const digestsPerFeed = 10;

/** Maximum number of papers in the feed of digests; of a larger digest it has the first ones. */
export const papersPerDigestFeed = 300;

/** Number of papers in the feed of a facet's value; there are many such feeds. */
export function papersPerValueFeed(inCollection: number): number {
  return limitsFor(inCollection).feeds.papers;
}

/** Whether a value of a facet (`topics`) has feeds, by its number of papers and that of the collection. */
export function hasFeed(facet: string, papers: number, inCollection: number): boolean {
  const { facets, minPapers } = limitsFor(inCollection).feeds;
  return (
    hasFiles(facet, papers) && papers >= minPapers && (facets === 'all' || facets.includes(facet))
  );
}
