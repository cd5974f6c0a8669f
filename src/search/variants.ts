import type { Term, Variant } from './corpus.ts';
import type { Posting } from './index-files/decode.ts';
import type { OpenIndex } from './index-files/open-index.ts';
import { toInflections, type LanguagePages } from './inflections.ts';
import type { Suggestion } from './spelling.ts';
import { fold, toStem } from '../text/tokens.ts';
import { charactersOf, isSplitByCharacter } from '../text/unspaced.ts';

/** The index, the spelling suggestions and the languages of a collection. */
export interface Dictionary {
  index: OpenIndex;
  suggest: (word: string) => Promise<Suggestion[]>;
  /** The languages of the collection, without English. */
  languages: readonly LanguagePages[];
}

/** Weight of a corrected word: less than one that was typed. */
const CORRECTED_WEIGHT = 0.8;
/** Weight of longer words that start with the last typed word, if that is a complete word too. */
const LONGER_WEIGHT = 0.03;
/** Weight of each of two characters if no paper contains both next to each other. */
const CHARACTER_WEIGHT = 0.3;
/** Minimum number of letters of the last word for which longer words are searched. */
const MIN_PREFIX_LENGTH = 2;
/** Maximum number of longer words that are searched, most frequent first. More do not change the first page of results. */
const MAX_LONGER_WORDS = 24;

/** A word with its variants: inflections and, if needed, longer or corrected words. */
export async function toTerm(
  text: string,
  stem: string,
  dictionary: Dictionary,
  isHalfTyped: boolean,
): Promise<Omit<Term, 'position'>> {
  const exact = await toVariant(stem, 1, dictionary.index);
  if (isSplitByCharacter(text)) return toPairTerm(text, exact, dictionary.index);
  const inflections = await toInflections(stem, dictionary.languages, dictionary.index);
  const isKnown = exact.postings.length > 0;
  const longer = isHalfTyped ? await toLonger(text, stem, isKnown, dictionary.index) : [];
  const corrected = isKnown || longer.length > 0 ? [] : await toCorrected(text, dictionary);
  return {
    text,
    variants: withoutRepeated([exact, ...inflections, ...longer, ...corrected]),
    weight: 1,
    isExtra: false,
  };
}

/** Each stem once, with its highest weight, unless a variant with less weight is on more pages. */
function withoutRepeated(variants: Variant[]): Variant[] {
  const ordered = variants.toSorted((a, b) => b.weight - a.weight);
  return ordered.filter(
    ({ stem, postings }, at) =>
      postings.length > 0 &&
      !ordered
        .slice(0, at)
        .some((better) => better.stem === stem && better.postings.length >= postings.length),
  );
}

/** If no paper contains the two characters next to each other, they are searched separately, so that a wrong or missing character loses no papers. */
async function toPairTerm(
  text: string,
  pair: Variant,
  index: OpenIndex,
): Promise<Omit<Term, 'position'>> {
  const characters = pair.postings.length > 0 ? [] : charactersOf(pair.stem);
  const variants = await Promise.all(
    characters.map((character) => toVariant(character, CHARACTER_WEIGHT, index)),
  );
  return {
    text,
    variants: [pair, ...variants].filter(({ postings }) => postings.length > 0),
    weight: 1,
    isExtra: false,
  };
}

/** Postings of a word and its variants. */
export async function postingsOfWord(
  word: string,
  dictionary: Dictionary,
  isHalfTyped: boolean,
): Promise<Posting[]> {
  const { variants } = await toTerm(word, toStem(word), dictionary, isHalfTyped);
  return variants.flatMap(({ postings }) => postings);
}

/** A stem with its postings. */
export async function toVariant(stem: string, weight: number, index: OpenIndex): Promise<Variant> {
  return { stem, weight, postings: await index.postings(stem) };
}

async function toLonger(
  text: string,
  stem: string,
  isKnown: boolean,
  index: OpenIndex,
): Promise<Variant[]> {
  const prefix = fold(text.replace(/[^\p{L}\p{N}]+/gu, ''));
  if (prefix.length < MIN_PREFIX_LENGTH) return [];
  const matches = (await index.withPrefix(prefix)).filter(([word]) => word !== stem);
  const shorter = isKnown ? undefined : await toShorter(prefix, index);
  const longer = matches
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, MAX_LONGER_WORDS)
    .map(([word, postings]) => ({ stem: word, postings, weight: isKnown ? LONGER_WEIGHT : 1 }));
  return shorter ? [...longer, shorter] : longer;
}

/** A stem of the collection that is shorter than the typed letters: `evalu` for `evalua`, the start of `evaluate`. */
async function toShorter(prefix: string, index: OpenIndex): Promise<Variant | undefined> {
  for (let length = prefix.length - 1; length >= Math.max(4, prefix.length - 3); length--) {
    const variant = await toVariant(prefix.slice(0, length), 1, index);
    if (variant.postings.length > 0) return variant;
  }
  return undefined;
}

async function toCorrected(text: string, { index, suggest }: Dictionary): Promise<Variant[]> {
  const suggestions = await suggest(fold(text.replace(/[^\p{L}\p{N}]+/gu, '')));
  return Promise.all(
    suggestions.map(async ({ word }) => ({
      ...(await toVariant(toStem(word), CORRECTED_WEIGHT, index)),
      corrected: word,
    })),
  );
}
