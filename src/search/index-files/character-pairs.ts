import { charactersOf, isSplitByCharacter } from '../../text/unspaced.ts';
import type { Posting } from './decode.ts';
import type { OpenIndex } from './open-index.ts';

/** An index in which a word of several characters in a script without spaces is found wherever these characters are adjacent. */
export function withCharacterPairs(index: OpenIndex): OpenIndex {
  return { ...index, postings };

  async function postings(stem: string): Promise<Posting[]> {
    if (!isSplitByCharacter(stem)) return index.postings(stem);
    const characters = charactersOf(stem);
    const postingsOfCharacters = await Promise.all(
      characters.map((character) => index.postings(toKey(character))),
    );
    return postingsOfCharacters.reduce((joined, next, at) => joinPostings(joined, next, at));
  }
}

/** Pagefind stores Hangul decomposed. */
const toKey = (character: string): string =>
  /\p{sc=Hangul}/u.test(character) ? character.normalize('NFD') : character;

/** The postings of the first list with only those positions that a position of the second list follows at this distance. */
function joinPostings(first: Posting[], second: Posting[], distance: number): Posting[] {
  const secondByPage = new Map(second.map((posting) => [posting.page, posting]));
  return first.flatMap(({ page, content, weights, fields }) => {
    const next = secondByPage.get(page);
    if (!next) return [];
    const kept = positionsBefore(content, next.content, distance);
    const keptFields = fields.map((positions, field) => {
      const both = positionsBefore(positions ?? [], next.fields[field] ?? [], distance);
      return both.length > 0 ? both : undefined;
    });
    if (kept.length === 0 && keptFields.every((positions) => !positions)) return [];
    return [{ page, content: kept, weights: kept.map(() => weights[0] ?? 24), fields: keptFields }];
  });
}

function positionsBefore(positions: number[], next: number[], distance: number): number[] {
  const after = new Set(next);
  return positions.filter((position) => after.has(position + distance));
}
