import { fileOf, SHORTEST } from './extras/words.ts';

/** A word of the collection that was perhaps meant. */
export interface Suggestion {
  word: string;
  /** Letters to add, drop, change or swap. */
  distance: number;
}

/** At most so many words stand for one that is not known. */
const MOST = 3;
/** A word as long as this may hold two slips. */
const LONG = 8;

/** The nearest words of the collection, nearest first; those with the same first letter before others. */
export function suggest(unknown: string, words: string[]): Suggestion[] {
  if (unknown.length < SHORTEST) return [];
  const most = unknown.length >= LONG ? 2 : 1;
  const near = words.flatMap((word) => {
    if (Math.abs(word.length - unknown.length) > most) return [];
    const distance = editDistance(unknown, word, most);
    return distance <= most ? [{ word, distance }] : [];
  });
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === nearest)
    .sort((a, b) => sameStart(b, unknown) - sameStart(a, unknown) || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
}

const sameStart = ({ word }: Suggestion, unknown: string): number => {
  let at = 0;
  while (at < word.length && word[at] === unknown[at]) at++;
  return at;
};

/** The files that may hold what was meant, the likeliest first: a slip in the first letter puts its second letter, or another, in front. */
export const filesFor = (unknown: string): string[] => [
  ...new Set([fileOf(unknown), fileOf(unknown.slice(1))]),
];

/** Optimal string alignment distance; anything above `most` is `most + 1`. */
export function editDistance(one: string, other: string, most: number): number {
  let [before, row]: [number[], number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        change,
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
