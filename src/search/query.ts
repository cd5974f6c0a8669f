import { isYears, queryFields } from './filters.ts';

/** One part of a query. */
export interface Clause {
  /** The text as typed, without quotes, minus sign and field. */
  text: string;
  /** A phrase: adjacent words in this order. */
  isPhrase: boolean;
  /** Whether papers that match it are excluded. */
  isExcluded: boolean;
  /** Name of the field that is searched (`filters.ts`). Default: all. */
  field?: string;
}

/** Maximum length of a query, in characters: that of a long abstract. Longer ones are cut. */
export const MAX_QUERY = 5000;

/** Minimum number of words outside phrases that make a query a sentence. */
const MIN_SENTENCE_WORDS = 7;

const CLAUSE = /(-)?(?:([a-z]+):)?(?:["“”]([^"“”]*)(?:["“”]|$)|(\S+))/giu;

/**
 * Parses a query: words, `"phrases"`, `-without`, `field:value` and `field:"some values"`. An unknown field is a word
 * like any other (`C++: a survey`, `re:invent`), and so is a lone minus sign or quote. Every query is valid.
 */
export function parseQuery(query: string): Clause[] {
  const clauses = toClauses(query);
  const words = clauses.filter(({ isPhrase, field }) => !isPhrase && !field);
  // In a sentence quotes are punctuation.
  return words.length < MIN_SENTENCE_WORDS
    ? clauses
    : clauses.map((clause) => ({ ...clause, isPhrase: clause.isPhrase && !!clause.field }));
}

/** The query with only its words, searched everywhere; nothing is excluded. */
export const withoutConditions = (query: string): string =>
  parseQuery(query)
    .filter(({ isExcluded, field }) => !isExcluded && field !== 'has' && !(field && isYears(field)))
    .map(({ text }) => text)
    .join(' ');

function toClauses(query: string): Clause[] {
  const normalisedQuery = query.slice(0, MAX_QUERY).normalize('NFC');
  return [...normalisedQuery.matchAll(CLAUSE)].flatMap((match) => {
    const [whole, sign, name = '', phrase, word] = match;
    const field = queryFields.get(name.toLowerCase());
    const isExcluded = sign !== undefined && isAtWordStart(normalisedQuery, match.index);
    const text = phrase ?? word ?? '';
    if (name !== '' && !field) return toWords(isExcluded ? whole.slice(1) : whole, isExcluded);
    if (!/[\p{L}\p{N}]/u.test(text) || isFieldAlone(text)) return [];
    return [
      { text: text.trim(), isPhrase: phrase !== undefined, isExcluded, ...(field && { field }) },
    ];
  });
}

/** `title:` before a space has no value: the next word is searched everywhere. */
const isFieldAlone = (text: string): boolean =>
  text.endsWith(':') && queryFields.has(text.slice(0, -1).toLowerCase());

/** A minus sign inside a word (`state-of-the-art`) excludes nothing. */
const isAtWordStart = (query: string, index: number): boolean =>
  index === 0 || /\s/.test(query[index - 1] ?? '');

const toWords = (text: string, isExcluded: boolean): Clause[] =>
  /[\p{L}\p{N}]/u.test(text)
    ? [{ text: text.replace(/["“”]/g, ''), isPhrase: false, isExcluded }]
    : [];

/** Years of `2019`, `2019-2021`, `2019..`, `..2021`, `>2019`, `<=2021`, inclusive; undefined for anything else. */
export function parseYears(text: string): { from: number; to: number } | undefined {
  const comparison = /^([<>]=?)(\d{4})$/.exec(text);
  if (comparison) {
    const [, sign = '', digits] = comparison;
    const year = Number(digits);
    const shift = sign.endsWith('=') ? 0 : 1;
    return sign.startsWith('>')
      ? { from: year + shift, to: Infinity }
      : { from: -Infinity, to: year - shift };
  }
  const range = /^(\d{4})?(-|–|\.\.+)?(\d{4})?$/.exec(text);
  if (!range || text === '' || /^\D*$/.test(text)) return undefined;
  const [, from, dots, to] = range;
  const first = from === undefined ? -Infinity : Number(from);
  if (!dots) return to === undefined ? { from: first, to: first } : undefined;
  const last = to === undefined ? Infinity : Number(to);
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}
