/** A citation as text, with the stretches in italics as [start, end) in UTF-16 units: no markup that a page would have to trust. */
export type Citation = [text: string, italics: [number, number][]];

/** What a digest's `citations.json` says. */
export interface CitationsFile {
  styles: { name: string; label: string }[];
  /** By the paper's id: one citation a style, in their order. */
  papers: Record<string, Citation[]>;
}
