/** What search and the detection of languages need to know about a language other than English. */
export interface Language {
  /** Stop words; the most frequent ones are also used to detect the language of a text. */
  stopWords: ReadonlySet<string>;
  /** Endings of inflected words, without accents. */
  endings: RegExp;
  /** Articles, prepositions and conjunctions that are written together with the next word, in Arabic and Hebrew. */
  prefixes?: readonly string[];
  /** Whether the language has compounds, which are also found by their beginning. */
  hasCompounds?: boolean;
}

/** Minimum length of a word after its ending is removed, in letters. */
const MIN_STEM = 3;

/** A word without its prefix and ending. */
export function toBase(word: string, { endings, prefixes = [] }: Language): string {
  const prefix = prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= MIN_STEM)
    .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
  const rest = word.slice(prefix.length);
  const ending = endings.exec(rest)?.[0] ?? '';
  return rest.length - ending.length < MIN_STEM ? rest : rest.slice(0, rest.length - ending.length);
}
