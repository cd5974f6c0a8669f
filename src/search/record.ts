/** The data of one paper that are indexed. Texts are Markdown. */
export interface SearchRecord {
  id: string;
  /** Path of its page, without base. */
  url: string;
  title: string;
  /** Words of its identifiers (`toIdentifierWord`). */
  identifiers?: string[];
  authors: string[];
  /** BCP 47 code; without it the language is detected. */
  language?: string | undefined;
  abstract: string;
  /** The maintainer's comments. Default: none. */
  comments?: string[];
  /** Names. */
  topics: string[];
  /** Values of the filters, by name; alternative names by `aliasFilter` (`filters.ts`). */
  filters?: Record<string, string[]>;
  date?: string;
  /** Ids of the most similar papers, nearest first. */
  related?: string[];
}
