import type { PaperRecord } from '../../outputs/exports/json-lines.ts';
import { shardOf } from '../../outputs/exports/record-shards.ts';

const loaded = new Map<string, Promise<PaperRecord[]>>();

/** The records of papers, in the order of the ids; ids that the collection does not have are left out. Each shard is fetched once. */
export async function loadRecords(
  ids: string[],
  folder: string,
  shards: number,
): Promise<PaperRecord[]> {
  const files = new Set(ids.map((id) => `${folder}${shardOf(id, shards)}.jsonl`));
  const records = (await Promise.all([...files].map(loadShard))).flat();
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function loadShard(file: string): Promise<PaperRecord[]> {
  const known = loaded.get(file) ?? fetchShard(file);
  loaded.set(file, known);
  known.catch(() => loaded.delete(file));
  return known;
}

async function fetchShard(file: string): Promise<PaperRecord[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PaperRecord);
}
