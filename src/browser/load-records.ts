import type { PaperRecord } from '../outputs/exports/json-lines.ts';
import { shardOf } from '../outputs/exports/record-shards.ts';
import { runConcurrently, type OnProgress } from './run-concurrently.ts';

/** Number of concurrent requests: what browsers allow over HTTP/1. */
const MAX_FETCHES = 6;

const shards = new Map<string, Promise<PaperRecord[]>>();

/**
 * The records of papers, in the order of the ids; an id that the collection does not have is left out. `folder` is the address of the
 * shards, `count` how many there are. Each shard is fetched once. `onProgress` counts them. Throws where one cannot be fetched.
 */
export async function loadRecords(
  ids: string[],
  folder: string,
  count: number,
  onProgress?: OnProgress,
): Promise<PaperRecord[]> {
  const files = new Set(ids.map((id) => `${folder}${shardOf(id, count)}.jsonl`));
  const records = (await runConcurrently([...files], MAX_FETCHES, loadShard, onProgress)).flat();
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The record of one paper, from the shard at an address. Throws where there is none. */
export async function loadRecord(shard: string, id: string): Promise<PaperRecord> {
  const record = (await loadShard(shard)).find((one) => one.id === id);
  if (!record) throw new Error(`${shard}: no record of ${id}`);
  return record;
}

function loadShard(address: string): Promise<PaperRecord[]> {
  const shard = shards.get(address) ?? fetchShard(address);
  shards.set(address, shard);
  // A failed fetch is tried again the next time.
  shard.catch(() => shards.delete(address));
  return shard;
}

async function fetchShard(address: string): Promise<PaperRecord[]> {
  const lines = (await loadText(address)).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as PaperRecord);
}

/** The text at an address of the site. Throws where it cannot be fetched. */
export async function loadText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
