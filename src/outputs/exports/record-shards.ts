import { fnv1a } from '../../text/hash.ts';

/**
 * Papers as JSON Lines in many small files, from which the browser makes exports: of one paper in a large collection, of a
 * reading list, of a search. The file that contains a paper follows from its id alone.
 */

/** Number of shards above which they are compressed: those of 20,000 papers, at most 100 kB of compressed text each. */
const MAX_PLAIN_SHARDS = 200;
const MAX_PLAIN_PAPERS = 20_000;

/** The number of shards, by the number of papers. It changes where the papers double: every paper's page names its shard. */
export function shardCount(papers: number): number {
  const doublings = Math.ceil(Math.log2(papers / MAX_PLAIN_PAPERS));
  return Math.max(1, Math.ceil(MAX_PLAIN_SHARDS * 2 ** doublings));
}

/** The name of a shard's file: `12.jsonl`; compressed in large collections, which have to fit into a gigabyte: `12.jsonl.gz`. */
export const shardFile = (shard: number, shards: number): string =>
  shards > MAX_PLAIN_SHARDS ? `${shard}.jsonl.gz` : `${shard}.jsonl`;

/** The shard of a paper, from 0. */
export const shardOf = (id: string, shards: number): number => fnv1a(id) % shards;
