import type { Posting } from './index-files/decode.ts';

/** One word of a query and where it, or its replacement, occurs. */
export interface Term {
  /** As typed. */
  text: string;
  /** What is searched for it; several for a corrected or half-typed word. */
  variants: Variant[];
  /** How much it counts: 1 for a word, more when it was typed again, less for a compound beside its parts. */
  weight: number;
  /** Which word of the query it is, words that say nothing counted too. */
  position: number;
  /** A compound beside its parts: a page need not hold it to hold the whole query. */
  isExtra: boolean;
}

export interface Variant {
  /** The word of the collection that replaces what was typed. */
  corrected?: string;
  stem: string;
  weight: number;
  postings: Posting[];
}

export interface Corpus {
  /** Words of each page's content and of its title. */
  lengths: number[];
  titleLengths: number[];
  /** Names of the metadata fields, by number. */
  fields: string[];
  neighboursOf: (page: number) => number[];
}
