import { editDistance } from '../text/edit-distance.ts';
import { fileOf, MIN_WORD_LENGTH } from './supplement/words.ts';

/** A word of the collection that may have been intended. */
export interface Suggestion {
  word: string;
  /** Number of letters to add, remove, change or swap. */
  distance: number;
}

/** Number of words that are searched instead of an unknown one. */
const MAX_SUGGESTIONS = 3;
/** Words of at least this many letters may have two typos. */
const LONG = 8;

/** The most similar words of the collection, most similar first; of equal ones, those with the same first letter first. */
export function suggest(unknown: string, words: string[]): Suggestion[] {
  if (unknown.length < MIN_WORD_LENGTH) return [];
  const max = unknown.length >= LONG ? 2 : 1;
  const near = words.flatMap((word) => {
    if (Math.abs(word.length - unknown.length) > max) return [];
    const distance = editDistance(unknown, word, max);
    return distance <= max ? [{ word, distance }] : [];
  });
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === nearest)
    .sort((a, b) => sameStart(b, unknown) - sameStart(a, unknown) || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS);
}

const sameStart = ({ word }: Suggestion, unknown: string): number => {
  let at = 0;
  while (at < word.length && word[at] === unknown[at]) at++;
  return at;
};

/** The files that may contain the intended word, most likely first: a typo in the first letter puts the second letter, or another, in its place. */
export const filesFor = (unknown: string): string[] => [
  ...new Set([fileOf(unknown), fileOf(unknown.slice(1))]),
];
