/** The inverse document frequency of a word that occurs in `pages` of `total` pages; never below 0 (as in Lucene). */
export const idf = (pages: number, total: number): number =>
  Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
