import type { Posting } from './index-files/decode.ts';
import type { OpenIndex } from './index-files/open-index.ts';
import { toIdentifierWord } from './identifiers.ts';
import type { Clause } from './query.ts';
import type { Term, Variant } from './corpus.ts';
import { toInflections, type LanguagePages } from './inflections.ts';
import type { Suggestion } from './spelling.ts';
import { stopWords } from '../text/stop-words.ts';
import { fold, toStem, toTokens, type Token } from '../text/tokens.ts';
import { charactersOf, isUnspaced } from '../text/unspaced.ts';

/** What is needed to find words: the index, and the spelling suggestions. */
export interface Dictionary {
  index: OpenIndex;
  suggest: (word: string) => Promise<Suggestion[]>;
  /** The languages of the collection, without English. */
  languages: readonly LanguagePages[];
}

/** Weight of a compound whose parts are searched too: enough to prefer papers that write it as one word, too little to outweigh the rest. */
const COMPOUND_WEIGHT = 0.5;
/** Weight of a corrected word: less than one that was typed. */
const CORRECTED_WEIGHT = 0.8;
/** Weight of longer words that begin with the last one typed, if that is a word itself. */
const LONGER_WEIGHT = 0.03;
/** Weight of one of two characters, if no paper has both adjacent. */
const CHARACTER_WEIGHT = 0.3;
/** Shortest last word that may be half-typed, in letters. */
const SHORTEST_PREFIX = 2;
/** How many of the most frequent words with this beginning are searched; more would not change the first page. */
const MOST_PREFIXED = 24;

/** The words that are searched. Stop words are left out, unless there are no others. */
export async function toTerms(
  clauses: Clause[],
  dictionary: Dictionary,
  isTyping: boolean,
): Promise<Term[]> {
  const read = await Promise.all(
    clauses.map(async (clause) => {
      const identifier = await readIdentifier(clause, dictionary.index);
      return (identifier ?? toTokens(clause.text)).map((token) => ({ token, clause }));
    }),
  );
  const tokens = read.reduce(append, []);
  const telling = tokens.filter(({ token }) => !isStopWord(token.text, dictionary));
  const kept = telling.length > 0 ? telling : tokens;
  const last = tokens.at(-1);
  const terms = await Promise.all(
    kept.map(async ({ token, clause }) => {
      const isHalfTyped = isTyping && token === last?.token && !clause.isPhrase;
      const found = await toTokenTerms(token, dictionary, isHalfTyped);
      return found.map((term) => ({ ...term, position: token.position }));
    }),
  );
  return joinRepeated(terms.flat());
}

interface ClauseToken {
  token: Token;
  clause: Clause;
}

/** Positions count on from clause to clause. */
function append(before: ClauseToken[], next: ClauseToken[]): ClauseToken[] {
  const last = before.at(-1)?.token;
  const start = last
    ? last.position + (isUnspaced(last.text) ? charactersOf(last.text).length : 1)
    : 0;
  return [
    ...before,
    ...next.map(({ token, clause }) => ({
      token: { ...token, position: start + token.position },
      clause,
    })),
  ];
}

/** The identifier of a paper as a single word, if the clause is one. */
async function readIdentifier(
  { text, isPhrase, field }: Clause,
  index: OpenIndex,
): Promise<Token[] | undefined> {
  const word = isPhrase || field ? undefined : toIdentifierWord(text);
  if (word === undefined) return undefined;
  const stem = toStem(word);
  const isKnown = (await index.postings(stem)).length > 0;
  return isKnown ? [{ text, stem, parts: [], position: 0 }] : undefined;
}

/** The stop words of a language are used only if many papers are written in it: elsewhere `Le` and `Du` are names. */
const MIN_SHARE = 0.25;

function isStopWord(text: string, { languages, index }: Dictionary): boolean {
  const word = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const min = MIN_SHARE * index.meta.pages.length;
  const lists = languages.filter(({ pages }) => pages.size >= min);
  return [stopWords, ...lists.map(({ language }) => language.stopWords)].some((list) =>
    list.has(word),
  );
}

async function toTokenTerms(
  token: Token,
  dictionary: Dictionary,
  isHalfTyped: boolean,
): Promise<Omit<Term, 'position'>[]> {
  const { text, stem, parts } = token;
  if (parts.length === 0) return [await toTerm(text, stem, dictionary, isHalfTyped)];
  const compound = await toVariant(stem, 1, dictionary.index);
  if (await isName(token, compound.postings, dictionary.index, isHalfTyped))
    return [await toTerm(text, stem, dictionary, isHalfTyped)];
  const words = await Promise.all(
    parts.map((part, at) => toTerm(part, part, dictionary, isHalfTyped && at === parts.length - 1)),
  );
  if (compound.postings.length === 0) return words;
  if (hasLostLetter(token)) return [{ text, variants: [compound], weight: 1, isExtra: false }];
  return [...words, { text, variants: [compound], weight: COMPOUND_WEIGHT, isExtra: true }];
}

/**
 * Whether a word with capitals inside, such as `NeurIPS`, is a name rather than a compound such as `FlashAttention`: one of its parts is not a word of
 * the collection by itself. The last part is not checked while it is being typed.
 */
async function isName(
  { text, parts }: Token,
  postings: Posting[],
  index: OpenIndex,
  isHalfTyped: boolean,
): Promise<boolean> {
  if (/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text)) return false;
  const pages = new Set(postings.map(({ page }) => page));
  const others = await Promise.all(
    (isHalfTyped ? parts.slice(0, -1) : parts).map((part) => index.postings(part)),
  );
  return others.some((part) => part.every(({ page }) => pages.has(page)));
}

/** Parts of one letter are not indexed, so the parts of `S^2IP` or `k-NN` do not cover the whole word. */
const hasLostLetter = ({ text, parts }: Token): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length > parts.length;

async function toTerm(
  text: string,
  stem: string,
  dictionary: Dictionary,
  isHalfTyped: boolean,
): Promise<Omit<Term, 'position'>> {
  const exact = await toVariant(stem, 1, dictionary.index);
  if (isUnspaced(text)) return toPairTerm(text, exact, dictionary.index);
  const inflections = await toInflections(stem, dictionary.languages, dictionary.index);
  const isKnown = exact.postings.length > 0;
  const longer = isHalfTyped ? await toLonger(text, stem, isKnown, dictionary.index) : [];
  const corrected = isKnown || longer.length > 0 ? [] : await toCorrected(text, dictionary);
  return {
    text,
    variants: withoutRepeated([exact, ...inflections, ...longer, ...corrected]),
    weight: 1,
    isExtra: false,
  };
}

/** Each stem once, with its highest weight, unless a variant with less weight is on more pages. */
function withoutRepeated(variants: Variant[]): Variant[] {
  const ordered = variants.toSorted((a, b) => b.weight - a.weight);
  return ordered.filter(
    ({ stem, postings }, at) =>
      postings.length > 0 &&
      !ordered
        .slice(0, at)
        .some((better) => better.stem === stem && better.postings.length >= postings.length),
  );
}

/** Two characters that are adjacent in no paper are searched separately, so that a wrong or missing character loses no paper. */
async function toPairTerm(
  text: string,
  pair: Variant,
  index: OpenIndex,
): Promise<Omit<Term, 'position'>> {
  const characters = pair.postings.length > 0 ? [] : charactersOf(pair.stem);
  const variants = await Promise.all(
    characters.map((character) => toVariant(character, CHARACTER_WEIGHT, index)),
  );
  return {
    text,
    variants: [pair, ...variants].filter(({ postings }) => postings.length > 0),
    weight: 1,
    isExtra: false,
  };
}

/** Where a word occurs, or the words that it may have been meant to be. */
export async function postingsMeant(
  word: string,
  dictionary: Dictionary,
  isHalfTyped: boolean,
): Promise<Posting[]> {
  const { variants } = await toTerm(word, toStem(word), dictionary, isHalfTyped);
  return variants.flatMap(({ postings }) => postings);
}

async function toVariant(stem: string, weight: number, index: OpenIndex): Promise<Variant> {
  return { stem, weight, postings: await index.postings(stem) };
}

async function toLonger(
  text: string,
  stem: string,
  isKnown: boolean,
  index: OpenIndex,
): Promise<Variant[]> {
  const prefix = fold(text.replace(/[^\p{L}\p{N}]+/gu, ''));
  if (prefix.length < SHORTEST_PREFIX) return [];
  const found = (await index.withPrefix(prefix)).filter(([word]) => word !== stem);
  const shorter = isKnown ? undefined : await toShorter(prefix, index);
  const longer = found
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, MOST_PREFIXED)
    .map(([word, postings]) => ({ stem: word, postings, weight: isKnown ? LONGER_WEIGHT : 1 }));
  return shorter ? [...longer, shorter] : longer;
}

/** The stem that the typed letters begin with: `evalua` is the beginning of `evaluate`, whose stem is `evalu`. */
async function toShorter(prefix: string, index: OpenIndex): Promise<Variant | undefined> {
  for (let length = prefix.length - 1; length >= Math.max(4, prefix.length - 3); length--) {
    const variant = await toVariant(prefix.slice(0, length), 1, index);
    if (variant.postings.length > 0) return variant;
  }
  return undefined;
}

async function toCorrected(text: string, { index, suggest }: Dictionary): Promise<Variant[]> {
  const suggestions = await suggest(fold(text.replace(/[^\p{L}\p{N}]+/gu, '')));
  return Promise.all(
    suggestions.map(async ({ word }) => ({
      ...(await toVariant(toStem(word), CORRECTED_WEIGHT, index)),
      corrected: word,
    })),
  );
}

/** A word typed twice counts twice. */
function joinRepeated(terms: Term[]): Term[] {
  const joined = new Map<string, Term>();
  for (const term of terms) {
    const key = term.variants.map(({ stem }) => stem).join(' ') || term.text;
    const known = joined.get(key);
    if (known && !term.isExtra) known.weight += term.weight;
    else if (!known) joined.set(key, term);
  }
  return [...joined.values()];
}

/** A word of a phrase: its positions in papers, and its position in the phrase. */
export interface PhraseWord {
  postings: Posting[];
  position: number;
}

/** Pages that contain the words next to each other in this order, in the content or in one field; for a single word, pages that contain it. */
export function pagesWithPhrase(words: PhraseWord[], field?: number): Set<number> {
  const [first = new Map<number, Places>(), ...rest] = words.map(({ postings }) =>
    placesByPage(postings, field),
  );
  const offsets = words.slice(1).map(({ position }) => position - (words[0]?.position ?? 0));
  const pages = new Set<number>();
  for (const [page, places] of first)
    if (
      places.some((positions, place) =>
        positions?.some((start) =>
          rest.every((word, at) => word.get(page)?.[place]?.includes(start + (offsets[at] ?? 0))),
        ),
      )
    )
      pages.add(page);
  return pages;
}

/** A word may have several variants: a page then has the positions of all. */
function placesByPage(postings: Posting[], field?: number): Map<number, Places> {
  const found = new Map<number, Places>();
  for (const posting of postings) {
    const known = found.get(posting.page);
    const places = placesOf(posting, field);
    found.set(
      posting.page,
      places.map((positions = [], place) => [...(known?.[place] ?? []), ...positions]),
    );
  }
  return found;
}

/** Positions in each field, and after them those in the content. */
type Places = (number[] | undefined)[];

const placesOf = ({ content, fields }: Posting, field?: number): Places =>
  field === undefined ? [content, ...fields] : [fields[field]];
