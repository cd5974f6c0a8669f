/** The match of a page, before bonuses for titles and neighbours. */
export interface Score {
  score: number;
  /** Weight of the query's words that it contains: anywhere, and in title, authors or aliases. */
  held: number;
  prominent: number;
  missing: string[];
}
