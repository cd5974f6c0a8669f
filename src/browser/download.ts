import type { Export, ExportContext } from '../outputs/exports/export.ts';
import type { PaperRecord } from '../outputs/exports/json-lines.ts';
import type { OnProgress } from '../model/run-concurrently.ts';

/** Downloads a text as a file. */
export function downloadText(name: string, text: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Number of papers printed without a pause, which takes a few hundredths of a second. */
const BATCH_SIZE = 50;

interface ExportOptions {
  /** The visitor's notes by paper id. */
  notes?: Map<string, string>;
  onProgress?: OnProgress;
}

/**
 * Downloads papers in a format, printed by the code that prints the site's own files, in batches so that the page stays responsive.
 * `stem` is the file's name without its extension.
 */
export async function downloadExport(
  format: Export,
  papers: PaperRecord[],
  stem: string,
  { notes = new Map<string, string>(), onProgress }: ExportOptions = {},
): Promise<void> {
  const { joinEntries } = await import('../outputs/exports/print.ts');
  const keys = new Map(papers.map((paper) => [paper.id, paper['citation-key']]));
  const context: ExportContext = {
    key: ({ id }) => keys.get(id) ?? id,
    note: ({ id }) => notes.get(id),
  };
  const variant = notes.size > 0 ? (format.withNotes ?? format) : format;
  const entries: string[] = [];
  for (let start = 0; start < papers.length; start += BATCH_SIZE) {
    const batch = papers.slice(start, start + BATCH_SIZE);
    entries.push(...batch.map((paper) => variant.entry(paper, context)));
    onProgress?.(entries.length, papers.length);
    await new Promise((resume) => setTimeout(resume));
  }
  downloadText(`${stem}.${format.extension}`, joinEntries(variant, entries), format.mediaType);
}
