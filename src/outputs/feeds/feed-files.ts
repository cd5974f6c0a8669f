import { facets } from '../../site/facets.ts';
import { LARGE_COLLECTION, SMALL_COLLECTION } from '../../site/limits.ts';
import { hasFiles } from '../exports/export-files.ts';

/** Number of newest papers in the collection's feed, or the whole newest digest if that is more. */
export const papersPerFeed = 100;

/** Maximum number of papers in that feed: a bibliography is one digest of thousands. */
export const longestFeed = 500;

/** Maximum number of digests in the issue feed. */
export const issuesPerFeed = 10;

/** Maximum number of papers in the issue feed; of a larger digest it has the first ones. */
export const papersPerIssueFeed = 300;

/** Number of papers in the feed of a facet's value; there are many such feeds. */
export function papersPerValueFeed(inCollection: number): number {
  return inCollection > SMALL_COLLECTION ? 10 : 20;
}

/** Whether a value of a facet (`topics`) has feeds, by its number of papers and that of the collection. */
export function hasFeed(facet: string, papers: number, inCollection: number): boolean {
  if (inCollection > LARGE_COLLECTION)
    return facets.some(({ slug, hasFeedsWhenLarge }) => slug === facet && hasFeedsWhenLarge);
  return hasFiles(facet, papers);
}
