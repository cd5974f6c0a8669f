import { wordLists } from '../topics/words.ts';
import type { SparseVector } from './vectors.ts';

/** Number of shared terms that are shown. */
const MAX_TERMS = 4;

/** The terms that both vectors have, sorted by their contribution to the similarity. */
export function sharedTerms(
  one: SparseVector | undefined,
  other: SparseVector | undefined,
  terms: string[],
): string[] {
  return findShared(one, other)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .map(({ term }) => terms[term] ?? '')
    .filter(isSpecific)
    .slice(0, MAX_TERMS);
}

/** Whether a word is specific enough to be shown: not an adverb or generic word, and short only if it is an acronym. */
const isSpecific = (word: string): boolean =>
  (word.length > 3 || /\p{Lu}.*[\p{Lu}\d]/u.test(word)) &&
  !/ly$/.test(word) &&
  !wordLists.genericWords.has(word.toLowerCase()) &&
  !wordLists.functionWords.has(word.toLowerCase());

/** Cosine similarity of two vectors of length 1. */
export const cosine = (one: SparseVector | undefined, other: SparseVector | undefined): number =>
  findShared(one, other).reduce((sum, { weight }) => sum + weight, 0);

/** The terms that both vectors have, and the contribution of each to the similarity. */
function findShared(
  one: SparseVector | undefined,
  other: SparseVector | undefined,
): { term: number; weight: number }[] {
  if (!one || !other) return [];
  const shared: { term: number; weight: number }[] = [];
  let at = 0;
  one.terms.forEach((term, index) => {
    while ((other.terms[at] ?? Infinity) < term) at++;
    if (other.terms[at] === term)
      shared.push({ term, weight: (one.weights[index] ?? 0) * (other.weights[at] ?? 0) });
  });
  return shared;
}
