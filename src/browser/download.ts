import type { Export } from '../outputs/exports/export.ts';
import type { PaperRecord } from '../outputs/exports/json-lines.ts';

/** Downloads a text as a file. */
export function downloadText(name: string, text: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Downloads papers in a format, printed by the code that prints the site's own files. `stem` is the file's name without its extension;
 * `notes` holds the visitor's notes by paper id.
 */
export async function downloadExport(
  format: Export,
  papers: PaperRecord[],
  stem: string,
  notes = new Map<string, string>(),
): Promise<void> {
  const { printPapers } = await import('../outputs/exports/print.ts');
  const keys = new Map(papers.map((paper) => [paper.id, paper['citation-key']]));
  const printed = notes.size > 0 ? (format.withNotes ?? format) : format;
  const text = printPapers(printed, papers, {
    key: ({ id }) => keys.get(id) ?? id,
    note: ({ id }) => notes.get(id),
  });
  downloadText(`${stem}.${format.extension}`, text, format.mediaType);
}
