import type { PaperRecord } from '../outputs/exports/json-lines.ts';
import { shardFile, shardOf } from '../outputs/exports/record-shards.ts';
import { runConcurrently, type OnProgress } from '../model/run-concurrently.ts';

/** Number of concurrent requests: what browsers allow over HTTP/1. */
const MAX_FETCHES = 6;

const shards = new Map<string, Promise<PaperRecord[]>>();

/**
 * The records of papers, in the order of the ids; an id that the collection does not have is left out. `folder` is the URL of the
 * shards, `count` their number. Each shard is fetched once. `onProgress` counts them. Throws if one cannot be fetched.
 */
export async function loadRecords(
  ids: string[],
  folder: string,
  count: number,
  onProgress?: OnProgress,
): Promise<PaperRecord[]> {
  const files = new Set(ids.map((id) => `${folder}${shardFile(shardOf(id, count), count)}`));
  const records = (await runConcurrently([...files], MAX_FETCHES, loadShard, onProgress)).flat();
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The record of one paper, from the shard at a URL. Throws if there is none. */
export async function loadRecord(shard: string, id: string): Promise<PaperRecord> {
  const record = (await loadShard(shard)).find((record) => record.id === id);
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
  const text = address.endsWith('.gz') ? await loadCompressed(address) : await loadText(address);
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as PaperRecord);
}

/** The text at a URL of the site. Throws if it cannot be fetched. */
export async function loadText(address: string): Promise<string> {
  return (await load(address)).text();
}

async function loadCompressed(address: string): Promise<string> {
  const [{ gunzip }, response] = await Promise.all([import('../text/gunzip.ts'), load(address)]);
  return new TextDecoder().decode(await gunzip(await response.arrayBuffer()));
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
