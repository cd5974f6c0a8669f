import type { PaperRecord } from '../../outputs/exports/json-lines.ts';

/** A paper's record, from the shard at an address. Throws where it cannot be had. */
export async function loadRecord(address: string, paper: string): Promise<PaperRecord> {
  const start = `{"id":${JSON.stringify(paper)},`;
  const line = (await loadText(address)).split('\n').find((text) => text.startsWith(start));
  if (!line) throw new Error(`${address}: no record of ${paper}`);
  return JSON.parse(line) as PaperRecord;
}

/** What is at an address of the site. Throws where it cannot be had. */
export async function loadText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
