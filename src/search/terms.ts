import type { Posting } from './index-files/decode.ts';
import type { OpenIndex } from './index-files/open-index.ts';
import { toIdentifierWord } from './identifiers.ts';
import type { Clause } from './query.ts';
import type { Term } from './corpus.ts';
import { toTerm, toVariant, type Dictionary } from './variants.ts';
import { stopWords } from '../text/stop-words.ts';
import { toStem, toTokens, type Token } from '../text/tokens.ts';
import { charactersOf, isSplitByCharacter } from '../text/unspaced.ts';

/** Weight of a compound whose parts are searched too: enough to prefer papers that write it as one word, too little to outweigh the rest. */
const COMPOUND_WEIGHT = 0.5;

/** The words that are searched, without stop words unless there are no others. */
export async function toTerms(
  clauses: Clause[],
  dictionary: Dictionary,
  isTyping: boolean,
): Promise<Term[]> {
  const tokensOfClauses = await Promise.all(
    clauses.map(async (clause) => {
      const identifier = await readIdentifier(clause, dictionary.index);
      return (identifier ?? toTokens(clause.text)).map((token) => ({ token, clause }));
    }),
  );
  const tokens = tokensOfClauses.reduce(appendTokens, []);
  const contentTokens = tokens.filter(({ token }) => !isStopWord(token.text, dictionary));
  const searchedTokens = contentTokens.length > 0 ? contentTokens : tokens;
  const last = tokens.at(-1);
  const terms = await Promise.all(
    searchedTokens.map(async ({ token, clause }) => {
      const isHalfTyped = isTyping && token === last?.token && !clause.isPhrase;
      const tokenTerms = await toTokenTerms(token, dictionary, isHalfTyped);
      return tokenTerms.map((term) => ({ ...term, position: token.position }));
    }),
  );
  return joinRepeated(terms.flat());
}

interface ClauseToken {
  token: Token;
  clause: Clause;
}

/** The tokens before, followed by those of the next clause, whose positions continue. */
function appendTokens(before: ClauseToken[], next: ClauseToken[]): ClauseToken[] {
  const last = before.at(-1)?.token;
  const start = last
    ? last.position + (isSplitByCharacter(last.text) ? charactersOf(last.text).length : 1)
    : 0;
  return [
    ...before,
    ...next.map(({ token, clause }) => ({
      token: { ...token, position: start + token.position },
      clause,
    })),
  ];
}

/** The identifier of a paper as a single token, if the clause is one. */
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
  const postingsOfParts = await Promise.all(
    (isHalfTyped ? parts.slice(0, -1) : parts).map((part) => index.postings(part)),
  );
  return postingsOfParts.some((partPostings) => partPostings.every(({ page }) => pages.has(page)));
}

/** Parts of one letter are not indexed, so the parts of `S^2IP` or `k-NN` do not cover the whole word. */
const hasLostLetter = ({ text, parts }: Token): boolean =>
  text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length > parts.length;

/** A word typed twice counts twice. */
function joinRepeated(terms: Term[]): Term[] {
  const joined = new Map<string, Term>();
  for (const term of terms) {
    const key = term.variants.map(({ stem }) => stem).join(' ') || term.text;
    const sameTerm = joined.get(key);
    if (sameTerm && !term.isExtra) sameTerm.weight += term.weight;
    else if (!sameTerm) joined.set(key, term);
  }
  return [...joined.values()];
}
