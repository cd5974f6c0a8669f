/** The data of a paper that is needed for the index. Texts are Markdown. */
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
  /** Names of its topics. */
  topics: string[];
  /** Values of the filters, by name; alternative names by `aliasFilter` (`filters.ts`). */
  filters?: Record<string, string[]>;
  date?: string;
  /** Ids of the most similar papers, nearest first. */
  related?: string[];
}

/** A record with its texts as plain Unicode. */
export interface PlainRecord extends SearchRecord {
  /** As shown in results. */
  shown: RecordTexts;
  /** As indexed by Pagefind: the shown texts, with spaces between the characters of scripts without spaces. */
  indexed: RecordTexts;
  /** Other spellings of its words. */
  aliases: string[];
}

interface RecordTexts {
  /** The abstract; the title of a paper without one. */
  content: string;
  meta: { title: string; authors: string; topics: string; comment: string };
}
