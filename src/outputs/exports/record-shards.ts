import { fnv1a } from '../../text/hash.ts';

/**
 * Papers as JSON Lines in many small files, from which the browser creates exports of a paper in a large collection, of a
 * reading list, and of search results. The id of a paper determines its file.
 */

/** Maximum number of uncompressed shards. More than 20,000 papers have more shards, each with at most 100 kB of compressed text. */
const MAX_PLAIN_SHARDS = 200;
const MAX_PLAIN_PAPERS = 20_000;

/** The number of shards for a number of papers. It changes only when the number of papers doubles, because every paper's page contains its shard's number. */
export function shardCount(papers: number): number {
  const doublings = Math.ceil(Math.log2(papers / MAX_PLAIN_PAPERS));
  return Math.max(1, Math.ceil(MAX_PLAIN_SHARDS * 2 ** doublings));
}

/** The name of a shard's file: `12.jsonl`; compressed in large collections, which have to fit into a gigabyte: `12.jsonl.gz`. */
export const shardFile = (shard: number, shards: number): string =>
  shards > MAX_PLAIN_SHARDS ? `${shard}.jsonl.gz` : `${shard}.jsonl`;

/** The shard of a paper, from 0. */
export const shardOf = (id: string, shards: number): number => fnv1a(id) % shards;
