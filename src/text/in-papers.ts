/** A number of papers in words: `1 paper`, `60 papers`. */
export const inPapers = (sum: number): string => (sum === 1 ? '1 paper' : `${sum} papers`);
