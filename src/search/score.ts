/** How well a page matches a query, before bonuses for titles and neighbours. */
export interface Score {
  score: number;
  /** Weight of the query's words that it contains: anywhere, and in title, authors or aliases. */
  held: number;
  prominent: number;
  missing: string[];
}
