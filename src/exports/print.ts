import type { Paper } from '../schemas/paper.ts';
import type { Export, ExportContext } from './export.ts';

/** The papers as one text of the format. No papers make a valid empty file. */
export function printPapers(format: Export, papers: Iterable<Paper>, context: ExportContext) {
  return [...printParts(format, papers, context)].join('') || emptyFile(format);
}

/**
 * The papers as texts of at most `maxBytes` bytes (UTF-8) each, every one a valid file of its own. A single paper that is larger
 * makes a file of its own.
 */
export function* printParts(
  format: Export,
  papers: Iterable<Paper>,
  context: ExportContext,
  maxBytes = Infinity,
): Generator<string> {
  const { before = '', between = '', after = '' } = format.around ?? {};
  let entries: string[] = [];
  let size = 0;
  for (const paper of papers) {
    const entry = format.entry(paper, context);
    const entrySize = byteLength(entry + between);
    if (entries.length > 0 && size + entrySize > maxBytes) {
      yield before + entries.join(between) + after;
      entries = [];
    }
    if (entries.length === 0) size = byteLength(before + after);
    entries.push(entry);
    size += entrySize;
  }
  if (entries.length > 0) yield before + entries.join(between) + after;
}

function emptyFile({ around }: Export): string {
  return (around?.before ?? '') + (around?.after ?? '');
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
