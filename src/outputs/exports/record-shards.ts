import { fnv1a } from '../../text/hash.ts';

/**
 * Papers as JSON Lines in many small files, from which the browser makes exports: of one paper in a large collection, of a
 * reading list, of a search. The file that contains a paper follows from its id alone.
 */

/** Approximate number of papers in a shard: about 100 kB compressed. */
const papersPerShard = 100;

/** The number of shards, by the number of papers. */
export function shardCount(papers: number): number {
  return Math.max(1, Math.ceil(papers / papersPerShard));
}

/** Number of shards above which they are compressed: those of 20,000 papers. */
const MAX_PLAIN_SHARDS = 200;

/** The name of a shard's file: `12.jsonl`; compressed in large collections, which have to fit into a gigabyte: `12.jsonl.gz`. */
export const shardFile = (shard: number, shards: number): string =>
  shards > MAX_PLAIN_SHARDS ? `${shard}.jsonl.gz` : `${shard}.jsonl`;

/** The shard of a paper, from 0. */
export const shardOf = (id: string, shards: number): number => fnv1a(id) % shards;
