import { removeAccents } from './fold.ts';
import { withoutElidedWords } from './elision.ts';
import { stem } from './stem.ts';
import {
  charactersOf,
  isSplitByCharacter,
  splitScripts,
  toIndexCharacter,
  normaliseWidth,
} from './unspaced.ts';

/** A word as indexed. */
export interface Token {
  /** As written. */
  text: string;
  /** Stem of the whole word without hyphens and accents: `Multi-Headed` → `multihead`. */
  stem: string;
  /** Stems of its parts, for a word that has several: `multi`, `head`. */
  parts: string[];
  /** Its position: the number of indexed words before it. */
  position: number;
}

const NOT_A_LETTER = /[^\p{Alphabetic}\p{N}]+/gu;
/** Where a CamelCase word is split: `flashAttention`, `BERTScore`. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/**
 * Splits text as the index does: at spaces, then into letters and digits, then into parts of at least two characters. In a script without spaces
 * each pair of adjacent characters is a word: `命名实体` → `命名`, `名实`, `实体`.
 */
export function toTokens(text: string): Token[] {
  const words = normaliseWidth(text.normalize('NFC')).split(/\s+/);
  let position = 0;
  return words.flatMap(splitScripts).flatMap((run) => {
    const start = position;
    if (isSplitByCharacter(run)) {
      const characters = charactersOf(run);
      position += characters.length;
      return toPairs(characters).map((pair, at) => toToken(pair, start + at));
    }
    const token = toToken(withoutElidedWords(run), start);
    if (token.stem === '') return [];
    position++;
    return [token];
  });
}

const toPairs = (characters: string[]): string[] =>
  characters.length < 2
    ? characters
    : characters.slice(1).map((character, at) => (characters[at] ?? '') + character);

const toToken = (text: string, position: number): Token => ({
  text,
  stem: toStem(text),
  parts: isSplitByCharacter(text) ? [] : partsOf(text),
  position,
});

/** The stem of a word without case, marks, hyphens and accents. */
export const toStem = (word: string): string =>
  isSplitByCharacter(word)
    ? charactersOf(word).map(toIndexCharacter).join('')
    : stem(fold(word.replace(NOT_A_LETTER, '')));

/** Lower case without accents. */
export const fold = (word: string): string =>
  removeAccents(word.toLowerCase(), 'NFD').normalize('NFC');

function partsOf(word: string): string[] {
  const parts = word.replace(NOT_A_LETTER, ' ').replace(CAMEL, ' ').trim().split(/\s+/);
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 1).map(toStem);
}
