import { facets } from '../../site/facets.ts';
import { LARGE_COLLECTION, SMALL_COLLECTION } from '../../site/limits.ts';
import { hasFiles } from '../exports/export-files.ts';

/** The collection's feed holds the newest papers, this many or the whole newest digest if that is more. */
export const papersPerFeed = 100;

/** … but never more than this: a bibliography is one digest of thousands. */
export const longestFeed = 500;

/** The issue feed holds so many digests at most, each whole, */
export const issuesPerFeed = 10;

/** … as long as they have no more papers than this together; of a larger digest it holds the first of them. */
export const papersPerIssueFeed = 300;

/** How many papers the feed of a facet's value holds: there are many such feeds. */
export function papersPerValueFeed(inCollection: number): number {
  return inCollection > SMALL_COLLECTION ? 10 : 20;
}

/** Whether a value of a facet (`topics`) that has so many papers has feeds, in a collection of so many. */
export function hasFeed(facet: string, papers: number, inCollection: number): boolean {
  if (inCollection > LARGE_COLLECTION)
    return facets.some(({ slug, hasFeedsWhenLarge }) => slug === facet && hasFeedsWhenLarge);
  return hasFiles(facet, papers);
}
