import { toStem, toTokens } from '../text/tokens.ts';
import { charactersOf, isSplitByCharacter, splitScripts } from '../text/unspaced.ts';

/** A part of a text, marked if it is a word of the query. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Splits a text into parts; a word is marked if its stem, or the stem of one of its parts, was searched. */
export function toPieces(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const { text: word, searchedStems } of toWords(text, stems)) {
    const isMarked = searchedStems.length > 0;
    const [, before = '', inner = word, after = ''] = isMarked
      ? (/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(word) ?? [])
      : [];
    addPiece(pieces, { text: before, isMarked: false });
    addPiece(pieces, { text: inner, isMarked });
    addPiece(pieces, { text: after, isMarked: false });
  }
  return pieces;
}

/** Whether a text contains a word of the query. */
export const hasMark = (text: string, stems: ReadonlySet<string>): boolean =>
  toWords(text, stems).some(({ searchedStems }) => searchedStems.length > 0);

/** Marked words stay separate; adjacent marked characters of a script without spaces are joined. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isJoined = !piece.isMarked || isSplitByCharacter(piece.text);
  if (piece.text === '') return;
  if (last?.isMarked === piece.isMarked && isJoined) last.text += piece.text;
  else pieces.push(piece);
}

/** A word, a character of a script without spaces, or the space between them. */
interface Word {
  text: string;
  /** Its stems that were searched. */
  searchedStems: string[];
}

const toWords = (text: string, stems: ReadonlySet<string>): Word[] =>
  text
    .split(/(\s+)/)
    .flatMap(splitScripts)
    .flatMap((run) => (isSplitByCharacter(run) ? toCharacters(run, stems) : [toWord(run, stems)]));

const toWord = (text: string, stems: ReadonlySet<string>): Word => ({
  text,
  searchedStems: toTokens(text).flatMap(({ stem, parts }) =>
    [stem, ...parts].filter((form) => stems.has(form)),
  ),
});

function toCharacters(run: string, stems: ReadonlySet<string>): Word[] {
  const characters = charactersOf(run);
  const pairs = characters.map((character, at) => toStem(character + (characters[at + 1] ?? '')));
  return characters.map((text, at) => ({
    text,
    searchedStems: [toStem(text), pairs[at - 1], pairs[at]].flatMap((stem) =>
      stem !== undefined && stems.has(stem) ? [stem] : [],
    ),
  }));
}

/** Length of an excerpt in words, about two and a half lines, and the number of words of context at either end. */
const WORDS = { size: 36, margin: 2 };
/** The same in characters, for scripts without spaces. */
const CHARACTERS = { size: 108, margin: 12 };

/** The passage with the most different words of the query, with an ellipsis where the text continues. */
export function toExcerpt(text: string, stems: ReadonlySet<string>): string {
  const all = toWords(text.trim().replace(/\s+/g, ' '), stems);
  const words = all.flatMap((word, index) => (word.text.trim() === '' ? [] : [{ ...word, index }]));
  const characters = words.filter((word) => isSplitByCharacter(word.text)).length;
  const { size, margin } = characters * 2 > words.length ? CHARACTERS : WORDS;
  let [best, start] = [0, 0];
  for (let at = 0; at + size <= words.length; at++) {
    const [from, to] = [at, at + size];
    // At the start or end of the text, there is no more context.
    const inner = words.slice(
      from === 0 ? 0 : from + margin,
      to === words.length ? to : to - margin,
    );
    const stemCount = new Set(inner.flatMap(({ searchedStems }) => searchedStems)).size;
    if (stemCount > best) [best, start] = [stemCount, at];
  }
  const [from, to] = [words[start]?.index ?? 0, words[start + size]?.index ?? all.length];
  const excerpt = all
    .slice(from, to)
    .map((word) => word.text)
    .join('')
    .trim();
  return `${start > 0 ? '… ' : ''}${excerpt}${to < all.length ? ' …' : ''}`;
}
