/** The inverse document frequency of a word that occurs in `frequency` of all pages; never below 0 (as in Lucene). */
export const idf = (pages: number, all: number): number =>
  Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
