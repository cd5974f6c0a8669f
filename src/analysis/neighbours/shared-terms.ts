import { functionWords, genericWords } from '../topics/words.ts';
import type { SparseVector } from './vectors.ts';

const MOST = 4;

/** The terms that two vectors hold, those first that make them most alike. */
export function sharedTerms(
  one: SparseVector | undefined,
  other: SparseVector | undefined,
  terms: string[],
): string[] {
  return share(one, other)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .map(({ term }) => terms[term] ?? '')
    .filter(isTelling)
    .slice(0, MOST);
}

/** Words that say what a paper is about: no adverbs, none that papers of every kind use, short ones as acronyms alone. */
const isTelling = (word: string): boolean =>
  (word.length > 3 || /\p{Lu}.*[\p{Lu}\d]/u.test(word)) &&
  !/ly$/.test(word) &&
  !genericWords.has(word.toLowerCase()) &&
  !functionWords.has(word.toLowerCase());

/** How alike two vectors of length 1 are. */
export const cosine = (one: SparseVector | undefined, other: SparseVector | undefined): number =>
  share(one, other).reduce((sum, { weight }) => sum + weight, 0);

/** Terms of both, and what each adds to their likeness. */
function share(
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
