/** A style's or a locale's XML as citeproc's JSON reader takes it. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** A citation style, ready for citeproc: the XML of a `.csl` file, or the same as nodes. */
export interface CitationStyle {
  /** `apa`: its id in the repository of styles, or the file's name. */
  name: string;
  /** What people call it: `APA`. */
  label: string;
  csl: string | CslNode;
}

/** Short names of the styles that everybody asks for; the others are named by their ids. */
export const styleLabels: Record<string, string> = {
  apa: 'APA',
  'modern-language-association': 'MLA',
  'chicago-author-date': 'Chicago',
  ieee: 'IEEE',
  'harvard-cite-them-right': 'Harvard',
  vancouver: 'Vancouver',
};
