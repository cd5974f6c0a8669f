import type { Lines } from '../reading/records.ts';

/** A field as written: braces, TeX and all; abbreviations are in place. */
export interface Field {
  value: string;
  lines: Lines;
}

export interface Entry {
  /** In lower case: `inproceedings`. */
  type: string;
  /** Empty where there is none. */
  key: string;
  /** By lower-case name; of a name that stands twice, the first. */
  fields: Map<string, Field>;
  lines: Lines;
  /** Lines of `%` comments between the fields. */
  comments: Lines[];
}

export interface BibtexText {
  entries: Entry[];
  /** Comments, preambles and abbreviations. */
  others: { kind: 'comment' | 'preamble' | 'string'; lines: Lines }[];
  /** `broken`: the entry is lost. `mended`: it was read in spite of this. */
  problems: { kind: 'broken' | 'mended'; message: string; line: number }[];
  /** Lines of entries that could not be read. */
  broken: Lines[];
}
