import type { Ranked } from './rank.ts';
import { fold } from '../text/tokens.ts';

/** Papers whose titles are compared: the first page, which is loaded anyway. */
const COMPARED = 10;
/** Longer queries are not names. */
const MOST_WORDS = 3;
/** What a title with all words as typed gains, as a share of its score; from .25 to .5 the ranking is the same. */
const GAIN = 0.35;

/**
 * Stems join words that readers tell apart (`SLICE` and `sliced`, `CLIPS` and `CLIPScore`): of the first papers for a short query those
 * come before whose title writes its words as they were typed. `words` are the telling ones.
 */
export async function preferAsWritten(
  ranked: Ranked[],
  words: string[],
  titleOf: (page: number) => Promise<string>,
): Promise<Ranked[]> {
  if (words.length === 0 || words.length > MOST_WORDS) return ranked;
  const first = await Promise.all(
    ranked.slice(0, COMPARED).map(async (one) => {
      const isSame = isWritten(words, await titleOf(one.page));
      return isSame ? { ...one, score: one.score * (1 + GAIN) } : one;
    }),
  );
  first.sort((a, b) => b.score - a.score || a.page - b.page);
  return [...first, ...ranked.slice(COMPARED)];
}

function isWritten(words: string[], title: string): boolean {
  const written = new Set(pieces(title).flatMap((piece) => [piece, fold(piece)]));
  return words.every((word) =>
    pieces(word).every((piece) => written.has(isAcronym(piece) ? piece : fold(piece))),
  );
}

/** Capitals are typed on purpose where there are two. */
const isAcronym = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word);

const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
