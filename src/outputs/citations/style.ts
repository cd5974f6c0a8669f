/** The XML of a style or locale as citeproc reads it from JSON. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** Where styles and locales come from. */
export interface StyleSource {
  /** The style with an id of the Zotero Style Repository; undefined if there is none. */
  readStyle(name: string): CslNode | undefined;
  /** The locale of a BCP 47 code; American English if there is none. */
  readLocale(language: string): CslNode;
}

/** A citation style, ready for citeproc: the XML of a `.csl` file, or the same as nodes. */
export interface CitationStyle {
  /** `apa`: its id in the Zotero Style Repository, or the file's name. */
  name: string;
  /** Shown to visitors: `APA`. */
  label: string;
  csl: string | CslNode;
}

/** Short names of common styles; others are shown by their ids. */
export const styleLabels: Record<string, string> = {
  apa: 'APA',
  'modern-language-association': 'MLA',
  'chicago-author-date': 'Chicago',
  ieee: 'IEEE',
  'harvard-cite-them-right': 'Harvard',
  vancouver: 'Vancouver',
};
