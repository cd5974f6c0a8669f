import { toTokens } from '../text/tokens.ts';

/** A piece of a text, marked where a word of the query stands. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** The text in pieces; a word is marked when its stem, or the stem of a part, was searched. */
export function toPieces(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/)) {
    const isMarked = part.trim() !== '' && holds(part, stems);
    const [, before = '', word = part, after = ''] = isMarked
      ? (/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(part) ?? [])
      : [];
    for (const piece of [
      { text: before, isMarked: false },
      { text: word, isMarked },
      { text: after, isMarked: false },
    ])
      add(pieces, piece);
  }
  return pieces;
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.text === '') return;
  if (last && !last.isMarked && !piece.isMarked) last.text += piece.text;
  else pieces.push(piece);
}

const holds = (word: string, stems: ReadonlySet<string>): boolean =>
  toTokens(word).some(({ stem, parts }) => [stem, ...parts].some((one) => stems.has(one)));

/** Words of an excerpt: about two lines and a half. */
const EXCERPT = 36;

/** The run of words that holds most different words of the query, with an ellipsis where the text goes on. */
export function toExcerpt(text: string, stems: ReadonlySet<string>): string {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length <= EXCERPT) return words.join(' ');
  const found = words.map((word) =>
    toTokens(word).flatMap(({ stem, parts }) => [stem, ...parts].filter((one) => stems.has(one))),
  );
  let [best, start] = [0, 0];
  for (let at = 0; at + EXCERPT <= words.length; at++) {
    const different = new Set(found.slice(at + 2, at + EXCERPT - 2).flat()).size;
    if (different > best) [best, start] = [different, at];
  }
  const end = start + EXCERPT;
  return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`;
}
