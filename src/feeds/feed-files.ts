import { largeCollection } from '../exports/export-files.ts';

/** The collection's feed holds the newest papers, this many or the whole newest digest if that is more. */
export const papersPerFeed = 100;

/** The feed of a facet's value holds fewer: there are many such feeds. */
export const papersPerValueFeed = 20;

/** The issue feed holds so many digests, each whole. */
export const issuesPerFeed = 10;

/** An author has a feed from so many papers up. */
const papersOfAnAuthor = 3;

/** Whether a value of a facet (`topics`) that has so many papers has feeds, in a collection of so many. */
export function hasFeed(facet: string, papers: number, inCollection: number): boolean {
  if (inCollection > largeCollection) return facet === 'venues';
  return papers >= (facet === 'authors' ? papersOfAnAuthor : 1);
}
