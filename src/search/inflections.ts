import { toBase, type Language } from '../text/languages.ts';
import type { Variant } from './corpus.ts';
import type { OpenIndex } from './index-files/open-index.ts';

/** Another form of a word counts a little less than the one typed. */
const INFLECTED_WEIGHT = 0.9;
/** The shortest words that are inflected: others are near to too many. */
const MIN_LENGTH = 4;

/** The other forms of a word that the index has: the index is stemmed as English, whatever the language of a text. */
export async function toInflections(
  stem: string,
  languages: readonly Language[],
  index: OpenIndex,
): Promise<Variant[]> {
  if (stem.length < MIN_LENGTH) return [];
  const found = await Promise.all(languages.map((language) => formsOf(stem, language, index)));
  const forms = new Map(found.flat());
  forms.delete(stem);
  return [...forms].map(([form, postings]) => ({ stem: form, weight: INFLECTED_WEIGHT, postings }));
}

async function formsOf(stem: string, language: Language, index: OpenIndex) {
  const base = toBase(stem, language);
  const starts = ['', ...(language.prefixes ?? [])].map((prefix) => prefix + base);
  const words = await Promise.all(starts.map((start) => index.withPrefix(start)));
  return words.flat().filter(([word]) => toBase(word, language) === base);
}
