import type { Paper } from '../../model/paper.ts';

/** Data for an export besides the papers. */
export interface ExportContext {
  /** The paper's citation key, unique in the collection (`vaswani2017neurips-attention`). */
  key(paper: Paper): string;
  /** Ids of its digests, oldest first. Default: none. */
  digests?(paper: Paper): string[];
  /** The visitor's note on a paper of their reading list, plain text. Default: none. */
  note?(paper: Paper): string | undefined;
}

export type ExportScope = 'paper' | 'list' | 'collection' | 'large-collection';

/** One export format: a file in `src/exports/` and a line in its registry. Pure, and runs in the browser too. */
export interface Export {
  /** Name in addresses and in data attributes: `bibtex`. */
  name: string;
  /** Display name: `BibTeX`. */
  label: string;
  /** Of its files, without the first dot: `bib`, `csl.json`. */
  extension: string;
  /**
   * For what it is written as a file: single papers, lists (digests, values of a facet, a small collection), the whole collection, and the whole
   * of a large one. The browser makes the other files with the same code.
   */
  scopes: readonly ExportScope[];
  /** Media type without parameters; every export is UTF-8. */
  mediaType: string;
  /** One paper, without the text around entries. */
  entry(paper: Paper, context: ExportContext): string;
  /** The text before the first entry, between two entries and after the last. Default: empty. */
  around?: { before?: string; between?: string; after?: string };
  /** The same format with notes, if its header must name them. Default: the format itself. */
  withNotes?: Export;
}
