import { removeAccents } from './fold.ts';
import { scriptCharacters } from './super-and-subscripts.ts';

/** The names of Greek letters, as people type them, by letter. */
const greekNames = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, index) => [[...'αβγδεζηθικλμνξοπρστυφχψω'][index] ?? '', name] as const),
);

/** The text and additional words that search indexes. */
export interface SearchText {
  plain: string;
  /** Other spellings of its words, without duplicates: `S2IP` for `S²IP`, `sigma` for `σ`, `fine` for `ﬁne`. */
  aliases: string[];
}

/** A plain text with the other spellings of its words. */
export function toSearchText(plain: string): SearchText {
  const words = plain.match(/[^\s.,;:!?()[\]{}"“”‘’<>=+]+/gu) ?? [];
  return { plain, aliases: [...new Set(words.flatMap(aliasesOf))] };
}

/** Other ways to type a word; empty for ordinary words. */
function aliasesOf(word: string): string[] {
  if (/^[\x20-\x7E]*$/.test(word)) return [];
  const unscripted = [...word]
    .map((character) => scriptCharacters.get(character) ?? character)
    .join('');
  const folded = unscripted.normalize('NFKC');
  const spelt = [...removeAccents(folded).toLowerCase()]
    .map((letter) => (letter === 'ς' ? 'sigma' : (greekNames.get(letter) ?? letter)))
    .join('');
  return [...new Set([folded, /[α-ω]/i.test(folded) ? spelt : folded])].filter(
    (alias) => alias !== word && /[\p{L}\p{N}]/u.test(alias),
  );
}
