import { fold } from '../text/tokens.ts';
import { filters } from './filters.ts';

/** A word that occurs in no paper's text, but in a value of a filter: `neurips` in the venue “NeurIPS”. */
export interface FieldMatch {
  /** Name of the query field. */
  field: string;
  word: string;
}

/** Maximum number of words looked up: a query with more unknown words is not a search for a venue. */
const MAX_WORDS = 3;

const searchedFilters = filters.filter(({ name, isYears }) => !isYears && name !== 'has');

/** The fields that have each of these words in a value. `valuesOf` returns a field's values; it loads a file, so only unknown words are looked up. */
export async function findFieldMatches(
  words: string[],
  valuesOf: (field: string) => Promise<string[]>,
): Promise<FieldMatch[]> {
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  const fields = await Promise.all(
    searchedFilters.map(async ({ name }) => ({
      name,
      words: new Set(
        (await valuesOf(name)).flatMap((value) => fold(value).split(/[^\p{L}\p{N}]+/u)),
      ),
    })),
  );
  return words.flatMap((word) =>
    fields
      .filter((field) => field.words.has(fold(word)))
      .map(({ name }) => ({ field: name, word })),
  );
}
