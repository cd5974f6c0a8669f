import type { Lines } from '../shared/records.ts';

/** A field as written, with braces and TeX; abbreviations are expanded. */
export interface Field {
  value: string;
  lines: Lines;
}

export interface Entry {
  /** In lower case: `inproceedings`. */
  type: string;
  /** Empty for an entry without a key. */
  key: string;
  /** By lower-case name; for duplicate fields, the first one. */
  fields: Map<string, Field>;
  lines: Lines;
}

export interface ParsedBibtex {
  entries: Entry[];
  /** Comments, preambles and abbreviations. */
  others: { kind: 'comment' | 'preamble' | 'string'; lines: Lines }[];
  /** `broken`: the entry is not read. `repaired`: it was read anyway. */
  problems: { kind: 'broken' | 'repaired'; message: string; line: number }[];
  /** Lines of entries that could not be read. */
  broken: Lines[];
}
