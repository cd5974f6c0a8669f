/** What search uses of a language other than English. */
export interface Language {
  /** Stop words; the most frequent ones also show the language of a text. */
  stopWords: ReadonlySet<string>;
  /** Endings of inflected words, without accents. */
  endings: RegExp;
  /** Articles, prepositions and conjunctions that are written together with the next word, in Arabic and Hebrew. */
  prefixes?: readonly string[];
  /** Whether words are joined to longer ones, which are found by their beginning. */
  hasCompounds?: boolean;
}

/** Letters that an ending must leave. */
const MIN_STEM = 3;

/** A word without its prefix and ending. */
export function toBase(word: string, { endings, prefixes = [] }: Language): string {
  const prefix = prefixes
    .filter((one) => word.startsWith(one) && word.length - one.length >= MIN_STEM)
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  const rest = word.slice(prefix.length);
  const ending = endings.exec(rest)?.[0] ?? '';
  return rest.length - ending.length < MIN_STEM ? rest : rest.slice(0, rest.length - ending.length);
}
