import type { Paper } from '../../model/paper.ts';

/** Data for an export besides the papers. */
export interface ExportContext {
  /** The paper's citation key, unique in the collection (`vaswani2017neurips-attention`). */
  key(paper: Paper): string;
  /** Ids of the paper's digests, oldest first. Default: none. */
  digests?(paper: Paper): string[];
  /** The visitor's note on a paper of their reading list, plain text. Default: none. */
  note?(paper: Paper): string | undefined;
}

export type ExportScope = 'paper' | 'list' | 'collection' | 'large-collection';

/** An export format. Each has a file in `src/outputs/exports/` and a line in `index.ts`. Pure; also runs in the browser. */
export interface Export {
  /** Name in URLs and in data attributes: `bibtex`. */
  name: string;
  /** Display name: `BibTeX`. */
  label: string;
  /** Extension of its files, without the first dot: `bib`, `csl.json`. */
  extension: string;
  /**
   * The files that the build writes: for single papers, lists (digests, values of a facet, a small collection), the whole collection, and a whole
   * large collection. The browser creates the others with the same code.
   */
  scopes: readonly ExportScope[];
  /** Media type without parameters; every export is UTF-8. */
  mediaType: string;
  /** One paper, without the text around entries. */
  entry(paper: Paper, context: ExportContext): string;
  /** The text before the first entry, between two entries and after the last. Default: empty. */
  around?: { before?: string; between?: string; after?: string };
  /** The variant of the format for papers with notes, if its header must list them. Default: the format itself. */
  withNotes?: Export;
}
