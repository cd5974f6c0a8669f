import type { Export } from '../outputs/exports/export.ts';
import type { PaperRecord } from '../outputs/exports/json-lines.ts';

/** Gives the visitor a text as a file of a name. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Gives the visitor papers in a format, made here by the code that makes the site's own files. `stem` is the file's name without extension. */
export async function saveExport(format: Export, papers: PaperRecord[], stem: string) {
  const { printPapers } = await import('../outputs/exports/print.ts');
  const keys = new Map(papers.map((paper) => [paper.id, paper['citation-key']]));
  const text = printPapers(format, papers, { key: ({ id }) => keys.get(id) ?? id });
  saveFile(`${stem}.${format.extension}`, text, format.mediaType);
}
