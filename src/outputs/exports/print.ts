import type { Paper } from '../../model/paper.ts';
import type { Export, ExportContext } from './export.ts';

/** Prints papers as one text in the format. Without papers, the text is a valid empty file. */
export function printPapers(format: Export, papers: readonly Paper[], context: ExportContext) {
  return joinEntries(
    format,
    papers.map((paper) => format.entry(paper, context)),
  );
}

/** Joins entries into one text in their format. */
export function joinEntries({ around }: Export, entries: readonly string[]): string {
  const { before = '', between = '', after = '' } = around ?? {};
  return before + entries.join(between) + after;
}

/**
 * Joins entries into texts of at most `maxBytes` bytes (UTF-8), each of which is a valid file. An entry that is larger gets a separate file. Without
 * entries, there is one empty file.
 */
export function splitEntries(
  format: Export,
  entries: readonly string[],
  maxBytes = Infinity,
): string[] {
  const { before = '', between = '', after = '' } = format.around ?? {};
  const parts: string[][] = [[]];
  let size = byteLength(before + after);
  for (const entry of entries) {
    const entrySize = byteLength(entry + between);
    if (parts.at(-1)!.length > 0 && size + entrySize > maxBytes) {
      parts.push([]);
      size = byteLength(before + after);
    }
    parts.at(-1)!.push(entry);
    size += entrySize;
  }
  return parts.map((part) => joinEntries(format, part));
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
