/** What search knows of one paper. Texts are Markdown. */
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
  /** Names. */
  topics: string[];
  year?: string;
  /** As on its page in the site. */
  venue?: string;
  /** Full name of the venue, if `venue` is a short one: it is also found by this. */
  fullVenue?: string;
  /** Titles. */
  digests: string[];
  /** `code`, `dataset`, …, `authors`. */
  has: string[];
  date?: string;
  /** Ids of the papers nearest to it, nearest first. */
  related?: string[];
}
