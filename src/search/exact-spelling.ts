import type { Ranked } from './rank.ts';
import { fold } from '../text/tokens.ts';

/** Number of papers whose titles are compared: those of the first page, which are loaded anyway. */
const MAX_COMPARED = 10;
/** Maximum number of words in a query: longer queries are not names. */
const MAX_WORDS = 3;
/** Bonus for a title that has all words exactly as typed, as a share of its score; values from .25 to .5 give the same ranking. */
const BONUS = 0.35;

/**
 * Stemming merges words that readers distinguish (`SLICE` and `sliced`, `CLIPS` and `CLIPScore`). Among the first papers for a short query, those
 * whose title has the words exactly as typed are ranked higher. `words` are the query's words without stop words.
 */
export async function preferExactSpelling(
  ranked: Ranked[],
  words: string[],
  titleOf: (page: number) => Promise<string>,
): Promise<Ranked[]> {
  if (words.length === 0 || words.length > MAX_WORDS) return ranked;
  const firstResults = await Promise.all(
    ranked.slice(0, MAX_COMPARED).map(async (result) => {
      const hasSameSpelling = hasWordsAsTyped(words, await titleOf(result.page));
      return hasSameSpelling ? { ...result, score: result.score * (1 + BONUS) } : result;
    }),
  );
  firstResults.sort((a, b) => b.score - a.score || a.page - b.page);
  return [...firstResults, ...ranked.slice(MAX_COMPARED)];
}

function hasWordsAsTyped(words: string[], title: string): boolean {
  const titleWords = new Set(pieces(title).flatMap((piece) => [piece, fold(piece)]));
  return words.every((word) =>
    pieces(word).every((piece) => titleWords.has(isAcronym(piece) ? piece : fold(piece))),
  );
}

/** Two or more capitals are intentional. */
const isAcronym = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word);

const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
