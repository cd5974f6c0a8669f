import type { PaperRecord } from '../../exports/json-lines.ts';

/** A paper's BibTeX: its own file, or, in collections too large for such files, made here from its record. */
export async function loadBibtex(address: string, paper: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const text = await response.text();
  if (!address.endsWith('.jsonl')) return text.trim();
  const { bibtex } = await import('../../exports/bibtex.ts');
  const record = findRecord(text, paper);
  return bibtex.entry(record, { key: () => record['citation-key'] }).trim();
}

function findRecord(lines: string, paper: string): PaperRecord {
  const line = lines.split('\n').find((text) => text.startsWith(`{"id":${JSON.stringify(paper)},`));
  if (!line) throw new Error(`No record of ${paper}`);
  return JSON.parse(line) as PaperRecord;
}
