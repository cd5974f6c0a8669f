/** A citation as text, with the parts in italics as [start, end) in UTF-16 units, so that pages do not have to trust markup. */
export type Citation = [text: string, italics: [number, number][]];

/** The contents of a digest's `citations.json`. */
export interface CitationsFile {
  styles: { name: string; label: string }[];
  /** By the paper's id: one citation for each style, in their order. */
  papers: Record<string, Citation[]>;
}
