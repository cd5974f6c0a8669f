import { capitalise } from '../../text/capitalise.ts';
import { toSlug } from '../../text/slug.ts';

/**
 * A topic's name: the most frequent spelling, without the capitals of titles. `properNouns`
 * (lower case) keep theirs.
 */
export function nameOf(
  key: string,
  surfaces: Map<string, number>,
  properNouns: Set<string>,
): string {
  const [best = key] =
    [...mergeCase(surfaces, properNouns)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ??
    [];
  return /^\p{Ll}+\p{Lu}/u.test(best) ? best : capitalise(best);
}

/** Merges spellings that differ only in the capitals of titles, in favour of lower case, unless a word has a capital inside (`LoRA`). */
function mergeCase(surfaces: Map<string, number>, properNouns: Set<string>): Map<string, number> {
  const merged = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const plain = surface.replace(/\p{L}+/gu, (word) => setCase(word, properNouns));
    merged.set(plain, (merged.get(plain) ?? 0) + count);
  }
  return merged;
}

function setCase(word: string, properNouns: Set<string>): string {
  if (properNouns.has(word.toLowerCase())) return capitalise(word);
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
}

/** `Next-token prediction` → `next-token-prediction`, `C++` → `c-plus-plus`. */
export const toTopicSlug = (name: string): string =>
  toSlug(name.replace(/\+/g, ' plus ').replace(/#/g, ' sharp '), 'topic');
