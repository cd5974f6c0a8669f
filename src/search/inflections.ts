import { toBase, type Language } from '../text/inflection.ts';
import type { Variant } from './corpus.ts';
import type { OpenIndex } from './index-files/open-index.ts';

/** A language and the papers written in it. */
export interface LanguagePages {
  language: Language;
  pages: ReadonlySet<number>;
}

/** Other forms of a word weigh slightly less than the typed one, and compounds that start with it even less. */
const [INFLECTED_WEIGHT, COMPOUND_WEIGHT] = [0.9, 0.5];
/** Minimum length of words for which other forms are searched: shorter ones resemble too many. Words written without vowels, as in Arabic, are shorter. */
const [MIN_LENGTH, MIN_LENGTH_WITHOUT_VOWELS] = [4, 3];
/** Minimum length of words for which compounds are searched. */
const MIN_COMPOUND_BASE = 5;

/** The other forms of a word in papers of each language. They are needed because the index is stemmed as English, whatever the language of a text. */
export async function toInflections(
  stem: string,
  languages: readonly LanguagePages[],
  index: OpenIndex,
): Promise<Variant[]> {
  const formsByLanguage = await Promise.all(
    languages.map((language) => formsOf(stem, language, index)),
  );
  const forms = new Map<string, Variant>();
  for (const form of formsByLanguage.flat()) {
    const { weight, postings } = forms.get(form.stem) ?? { weight: 0, postings: [] };
    forms.set(form.stem, {
      stem: form.stem,
      weight: Math.max(weight, form.weight),
      postings: [...postings, ...form.postings],
    });
  }
  forms.delete(stem);
  return [...forms.values()];
}

async function formsOf(
  stem: string,
  { language, pages }: LanguagePages,
  index: OpenIndex,
): Promise<Variant[]> {
  const { prefixes, hasCompounds } = language;
  if (stem.length < (prefixes ? MIN_LENGTH_WITHOUT_VOWELS : MIN_LENGTH)) return [];
  const base = toBase(stem, language);
  const starts = ['', ...(prefixes ?? [])].map((prefix) => prefix + base);
  const words = await Promise.all(starts.map((start) => index.withPrefix(start)));
  return words.flat().flatMap(([word, postings]) => {
    const isForm = toBase(word, language) === base;
    if (!isForm && !(hasCompounds && base.length >= MIN_COMPOUND_BASE)) return [];
    const weight = isForm ? INFLECTED_WEIGHT : COMPOUND_WEIGHT;
    return [{ stem: word, weight, postings: postings.filter(({ page }) => pages.has(page)) }];
  });
}
