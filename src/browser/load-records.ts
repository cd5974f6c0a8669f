import type { PaperRecord } from '../outputs/exports/json-lines.ts';
import { shardFile, shardOf } from '../outputs/exports/record-shards.ts';
import { runConcurrently, type OnProgress } from '../model/run-concurrently.ts';

/** Maximum number of concurrent requests: as many as browsers allow over HTTP/1. */
const MAX_FETCHES = 6;

const shards = new Map<string, Promise<PaperRecord[]>>();

/**
 * The records of papers, in the order of the ids, without those that the collection does not have. `folder` is the URL of the shards,
 * `count` their number. Each shard is fetched once, and `onProgress` counts the shards. Throws if one cannot be fetched.
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

function loadShard(url: string): Promise<PaperRecord[]> {
  const shard = shards.get(url) ?? fetchShard(url);
  shards.set(url, shard);
  // A failed fetch is tried again the next time.
  shard.catch(() => shards.delete(url));
  return shard;
}

async function fetchShard(url: string): Promise<PaperRecord[]> {
  const text = url.endsWith('.gz') ? await loadCompressed(url) : await loadText(url);
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as PaperRecord);
}

/** The text at a URL of the site. Throws if it cannot be fetched. */
export async function loadText(url: string): Promise<string> {
  return (await load(url)).text();
}

async function loadCompressed(url: string): Promise<string> {
  const [{ gunzip }, response] = await Promise.all([import('../text/gunzip.ts'), load(url)]);
  return new TextDecoder().decode(await gunzip(await response.arrayBuffer()));
}

async function load(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
