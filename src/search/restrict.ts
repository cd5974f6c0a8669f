import type { Posting } from './index-files/decode.ts';
import type { OpenIndex } from './index-files/open-index.ts';
import { aliasFilter, isYears, wordFields } from './filters.ts';
import { parseYears, type Clause } from './query.ts';
import { pagesWithPhrase } from './phrases.ts';
import { postingsOfWord, type Dictionary } from './variants.ts';
import { fold, toTokens } from '../text/tokens.ts';

/** Filters by name with the selected values: a page must have one of the values of each filter. Years may be ranges, as in a query. */
export type Filters = Partial<Record<string, string[]>>;

/**
 * The pages that match the filters and conditions; undefined if there are no filters and no required or excluded clauses. A word required in a field may be
 * misspelt, and the last one half-typed; words in phrases and exclusions are matched as typed.
 */
export async function restrict(
  clauses: Clause[],
  filters: Filters,
  dictionary: Dictionary,
  isTyping: boolean,
): Promise<Set<number> | undefined> {
  const { index } = dictionary;
  const postingsAsTyped = (stem: string) => index.postings(stem);
  const requiredPages = await Promise.all([
    ...clauses.filter(isCondition).map((clause) => {
      const isLast = clause === clauses.at(-1);
      const postingsAsMeant = (_: string, word: string) =>
        postingsOfWord(word, dictionary, isTyping && isLast);
      return pagesOf(clause, index, clause.isPhrase ? postingsAsTyped : postingsAsMeant);
    }),
    ...Object.entries(filters).map(([name, values = []]) =>
      isYears(name)
        ? pagesWith(index, name, isInYears(values))
        : pagesWith(index, name, (value) => values.includes(value)),
    ),
  ]);
  const excludedPages = await Promise.all(
    clauses
      .filter(({ isExcluded }) => isExcluded)
      .map((clause) => pagesOf(clause, index, postingsAsTyped)),
  );
  if (requiredPages.length + excludedPages.length === 0) return undefined;
  const all =
    requiredPages.length > 0 ? requiredPages.reduce(intersect) : new Set(index.meta.pages.keys());
  return new Set([...all].filter((page) => !excludedPages.some((pages) => pages.has(page))));
}

/** Whether a page must match a clause; plain words are optional. */
const isCondition = ({ isPhrase, isExcluded, field }: Clause): boolean =>
  !isExcluded && (isPhrase || field !== undefined);

/** Whether pages are ranked by the words of a clause; otherwise the clause only restricts the results. */
export const hasWords = ({ isExcluded, field }: Clause): boolean =>
  !isExcluded && (field === undefined || wordFields.has(field));

async function pagesOf(
  { text, field }: Clause,
  index: OpenIndex,
  postingsOf: (stem: string, word: string) => Promise<Posting[]>,
): Promise<Set<number>> {
  if (field === undefined || wordFields.has(field)) {
    const words = await Promise.all(
      toTokens(text).map(async ({ stem, text: word, position }) => ({
        postings: await postingsOf(stem, word),
        position,
      })),
    );
    const name = field && wordFields.get(field);
    return pagesWithPhrase(words, name === undefined ? undefined : index.meta.fields.indexOf(name));
  }
  if (isYears(field)) return pagesWith(index, field, isInYears([text]));
  const foldedText = fold(text);
  return pagesWith(index, field, (value) => fold(value).includes(foldedText));
}

async function pagesWith(
  index: OpenIndex,
  filter: string,
  isWanted: (value: string) => boolean,
): Promise<Set<number>> {
  const values = await Promise.all([filter, aliasFilter(filter)].map(index.filter));
  return new Set(
    values.flatMap((pagesOf) =>
      [...pagesOf].flatMap(([value, pages]) => (isWanted(value) ? pages : [])),
    ),
  );
}

/** Creates the function that checks whether a year is in one of the ranges. */
function isInYears(ranges: string[]): (year: string) => boolean {
  const parsed = ranges.flatMap((range) => parseYears(range) ?? []);
  return (year) => parsed.some(({ from, to }) => Number(year) >= from && Number(year) <= to);
}

const intersect = (one: Set<number>, other: Set<number>): Set<number> =>
  new Set([...one].filter((page) => other.has(page)));
