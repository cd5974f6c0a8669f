/** The match of a page, before bonuses for titles and neighbours. */
export interface Score {
  score: number;
  /** Weight of the query's words that the page contains anywhere. */
  matchedWeight: number;
  /** Weight of the query's words that the page contains in title, authors or aliases. */
  prominentWeight: number;
  /** Texts of the terms that the page does not contain. */
  missing: string[];
}
