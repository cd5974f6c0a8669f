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

/** The most similar words of the collection, most similar first; of equally similar ones, those with the longest shared start first. */
export function suggest(unknownWord: string, words: string[]): Suggestion[] {
  if (unknownWord.length < MIN_WORD_LENGTH) return [];
  const max = unknownWord.length >= LONG ? 2 : 1;
  const similarWords = words.flatMap((word) => {
    if (Math.abs(word.length - unknownWord.length) > max) return [];
    const distance = editDistance(unknownWord, word, max);
    return distance <= max ? [{ word, distance }] : [];
  });
  const nearest = Math.min(...similarWords.map(({ distance }) => distance));
  return similarWords
    .filter(({ distance }) => distance === nearest)
    .sort(
      (a, b) =>
        sharedStartLength(b, unknownWord) - sharedStartLength(a, unknownWord) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, MAX_SUGGESTIONS);
}

const sharedStartLength = ({ word }: Suggestion, unknownWord: string): number => {
  let at = 0;
  while (at < word.length && word[at] === unknownWord[at]) at++;
  return at;
};

/** The files that may contain the intended word, most likely first: the first typed letter may be superfluous, or swapped with the second. */
export const filesFor = (unknownWord: string): string[] => [
  ...new Set([fileOf(unknownWord), fileOf(unknownWord.slice(1))]),
];
