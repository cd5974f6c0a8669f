import type { Posting } from './index-files/decode.ts';

/** One word of a query and where it, or its replacement, occurs. */
export interface Term {
  /** As typed. */
  text: string;
  /** The stems that are searched; several for an inflected, corrected or half-typed word. */
  variants: Variant[];
  /** Its weight: 1 for a word, more for a repeated one, less for a compound whose parts are searched too. */
  weight: number;
  /** Its position in the query, stop words included. */
  position: number;
  /** A compound whose parts are searched too: a page can match the whole query without it. */
  isExtra: boolean;
}

export interface Variant {
  /** The word of the collection that replaces the typed one. */
  corrected?: string;
  stem: string;
  weight: number;
  postings: Posting[];
}

/** What ranking needs to know about the collection. */
export interface Corpus {
  /** Number of words in each page’s content and in its title. */
  lengths: number[];
  titleLengths: number[];
  /** Names of the metadata fields, by number. */
  fields: string[];
  neighboursOf: (page: number) => number[];
}
