import { fnv1a } from '../../text/hash.ts';

/**
 * Papers as JSON Lines in many small files, for what the browser makes by itself: an export of one paper in a large collection, of a
 * reading list, of a search. Which file holds a paper follows from its id alone.
 */

/** A shard holds about so many papers: some 100 kB compressed. */
const papersPerShard = 100;

/** How many shards a collection of so many papers has. */
export function shardCount(papers: number): number {
  return Math.max(1, Math.ceil(papers / papersPerShard));
}

/** The shard of a paper, from 0. */
export const shardOf = (id: string, shards: number): number => fnv1a(id) % shards;
