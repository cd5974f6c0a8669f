/** A number with its noun: `1 page`, `1,678 pages`. */
export const formatCount = (sum: number, noun: string): string =>
  `${sum.toLocaleString('en')} ${noun}${sum === 1 ? '' : 's'}`;
