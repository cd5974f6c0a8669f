import type { Root } from 'mdast';
import { removeAccents } from './fold.ts';
import { toPlain } from './plain.ts';
import { scriptCharacters } from './scripts.ts';

/** Greek letters by name, as people type them. */
const greekNames = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, index) => [[...'αβγδεζηθικλμνξοπρστυφχψω'][index] ?? '', name] as const),
);

/** The text that is indexed: plain, and behind it the other spellings of its words (`S²IP` also `S2IP`, `σ` also `sigma`, `ﬁne` also `fine`). */
export function toSearchText(tree: Root): string {
  const plain = toPlain(tree);
  const aliases = new Set<string>();
  for (const [word] of plain.matchAll(/[^\s.,;:!?()[\]{}"“”‘’<>=+]+/gu))
    for (const alias of aliasesOf(word)) aliases.add(alias);
  return aliases.size === 0 ? plain : `${plain}\n\n${[...aliases].join(' ')}`;
}

/** Other ways to type a word; none for an ordinary one. */
export function aliasesOf(word: string): string[] {
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
