import { loadRecord, loadText } from '../load-records.ts';

/** A paper's BibTeX: from its file or, in collections too large for such files, created from its record. */
export async function loadBibtex(address: string, paper: string): Promise<string> {
  if (!address.endsWith('.jsonl')) return (await loadText(address)).trim();
  const [{ bibtex }, record] = await Promise.all([
    import('../../outputs/exports/bibtex.ts'),
    loadRecord(address, paper),
  ]);
  return bibtex.entry(record, { key: () => record['citation-key'] }).trim();
}
