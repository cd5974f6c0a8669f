import { loadRecord, loadText } from '../load-records.ts';

/** A paper's BibTeX: from its file or, in collections too large for such files, created from its record. */
export async function loadBibtex(url: string, paper: string): Promise<string> {
  if (!url.endsWith('.jsonl')) return (await loadText(url)).trim();
  const [{ bibtex }, record] = await Promise.all([
    import('../../outputs/exports/bibtex.ts'),
    loadRecord(url, paper),
  ]);
  return bibtex.entry(record, { key: () => record['citation-key'] }).trim();
}
