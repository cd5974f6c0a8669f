import { removeAccents } from './fold.ts';
import { stem } from './stem.ts';

/** A word as the index knows it. */
export interface Token {
  /** As written. */
  text: string;
  /** Stem of the whole word without hyphens and accents: `Multi-Headed` gives `multihead`. */
  stem: string;
  /** Stems of its parts, for a word that has several: `multi`, `head`. */
  parts: string[];
}

const NOT_A_LETTER = /[^\p{Alphabetic}\p{N}]+/gu;
/** Where a CamelCase word is cut: `flashAttention`, `BERTScore`. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** Takes text apart as Pagefind does: at blanks, then letters and digits alone, then parts of two characters and more. */
export function toTokens(text: string): Token[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((word) => {
      const whole = toStem(word);
      return whole === '' ? [] : [{ text: word, stem: whole, parts: partsOf(word) }];
    });
}

/** The stem of a word without case, marks, hyphens and accents. */
export const toStem = (word: string): string => stem(fold(word.replace(NOT_A_LETTER, '')));

/** Lower case without accents. */
export const fold = (word: string): string =>
  removeAccents(word.toLowerCase(), 'NFD').normalize('NFC');

function partsOf(word: string): string[] {
  const parts = word.replace(NOT_A_LETTER, ' ').replace(CAMEL, ' ').trim().split(/\s+/);
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 1).map(toStem);
}
