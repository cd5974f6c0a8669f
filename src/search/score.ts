/** What a page has of a query, before titles and neighbours count. */
export interface Score {
  score: number;
  /** Weight of the query's words that it holds: anywhere, and in title, authors or aliases. */
  held: number;
  prominent: number;
  missing: string[];
}
