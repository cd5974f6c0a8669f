/**
 * The weights of ranking: BM25F (Robertson, Zaragoza & Taylor 2004) over fields, times the share of the query that a page matches, then
 * smoothed over the nearest papers, plus bonuses for titles. Tuned on Cranfield, CACM and NPL, and checked on LISA,
 * CISI, Medline, CSFCube, ICLR 2020 by its keywords, and SciFact; the weight of neighbours was tuned on these too. The optimum is flat.
 */
export const defaultParameters = {
  /** Saturation of frequencies. */
  k1: 1.5,
  /** Discount of long pages. */
  b: 0.4,
  /** Weight of a word in each field relative to one in the abstract. Fields with at least 1 are prominent, unlike comments. */
  fields: { title: 4, also: 4, authors: 5, topics: 0.5, comment: 0.9 } as Record<string, number>,
  /** Bonus for the first author's name, halved every two words down the list, because papers are known by their first author. */
  firstAuthor: 1.5,
  /** Weight of the title's words in the length of a page. */
  titleLength: 3,
  /**
   * For words that are at most `gap` words apart in the query and at most `window` words apart in a page: the weight of
   * such a pair relative to a word, in queries of three and of eight words, and how often a pair in a title is counted.
   */
  proximity: { few: 0.18, many: 0.3, gap: 3, window: 8, title: 3 },
  /** Exponent of the share of the query that a page matches, for two words and for ten: in a short query every word matters. */
  coverage: { short: 0.9, long: 0.15 },
  /** Share of the score that comes from the nearest papers, for one word, two or three, and eight: a single word is often a name, which neighbours do not share. */
  neighbours: { one: 0, few: 0.35, many: 0.45 },
  /** Weight of a neighbour compared to the next nearer one. */
  neighbourDecay: 0.8,
  /** Number of best pages that are smoothed. */
  smoothed: 300,
  /** For a page whose title and authors match the whole query, as a share of the maximum score of the query. */
  prominent: 1,
  /** For the share of the title that the query covers. */
  filled: 0.6,
  /** For words that are adjacent in both the title and the query. */
  adjacent: 0.4,
  /** For words that the title has in the same order. */
  ordered: 0.5,
  /** For a title that begins as the query does. */
  start: 0.8,
};

export type Parameters = typeof defaultParameters;
