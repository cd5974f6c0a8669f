import type { Term } from './collect-terms.ts';
import { canBeTerm } from './heads.ts';

/** The maximum number of topics by the number of papers: 46 for 60, 190 for 1,000, and at most 400, so that the page of topics stays readable. */
const maxTopics = (papers: number) => Math.min(400, Math.round(6 * Math.sqrt(papers)));

/** The minimum number of papers that must use a term, by the size of the collection. */
export const minPapers = (papers: number) => (papers < 400 ? 2 : papers < 5000 ? 4 : 8);

/** The best terms, by C-value (Frantzi et al. 2000) over papers, with titles and authors' keywords counted double: terms that are frequent, but not only as part of a longer term, and not in every paper. */
export function chooseTerms(terms: Iterable<Term>, papers: number): Term[] {
  const frequent = [...terms].filter(
    (term) =>
      term.texts.size >= minPapers(papers) &&
      term.texts.size <= papers * (papers < 400 ? 0.8 : 0.3) &&
      isWhole(term) &&
      (term.isEnglish ? isEnglishTerm(term, papers) : isInTitles(term)),
  );
  const longerTerms = Map.groupBy(
    frequent.flatMap((term) => partsOf(term.key).map((part) => ({ part, term }))),
    ({ part }) => part,
  );
  const scored = frequent
    .map((term) => ({
      term,
      score: scoreOf(term, longerTerms.get(term.key)?.map((entry) => entry.term) ?? []),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1));
  const kept: Term[] = [];
  for (const { term } of scored) {
    if (kept.length >= maxTopics(papers)) break;
    if (!kept.some((other) => isNearlySame(term, other))) kept.push(term);
  }
  return kept;
}

/** Minimum share of the papers with a term in a language other than English that have it in the title or keywords. */
const MIN_TITLE_SHARE = 0.2;

/** Without word lists, titles and keywords show which phrases are terms: `cet article présente` is only in abstracts. */
const isInTitles = ({ titles, texts }: Term): boolean =>
  titles.size >= MIN_TITLE_SHARE * texts.size;

const isEnglishTerm = ({ key, texts, titles, uses, lastUses }: Term, papers: number): boolean =>
  isFrequentEnough(key, titles.size, texts.size) &&
  (papers >= SMALL_COLLECTION || isNoun(key, uses, lastUses));

/**
 * A term of several words must occur in a title or in three abstracts. A single word is rarely a term: it must occur in several titles, and in
 * a quarter of the titles of the papers that use it.
 */
function isFrequentEnough(key: string, titles: number, texts: number): boolean {
  if (key.includes(' ')) return titles > 0 || texts >= 3;
  return titles >= 2 && texts >= 3 && titles >= 0.25 * texts && key.length > 3 && canBeTerm(key);
}

/** Fragments such as `false` (`positives`) or `Markov random` (`field`) are mostly followed by another word. This shows only after five uses. */
const isWhole = ({ uses, lastUses }: Term): boolean => uses < 5 || lastUses >= 0.25 * uses;

/** Below this number of papers, a few uses are enough for a topic, and a single word is rarely one. */
const SMALL_COLLECTION = 12;

/** Whether a single word is mostly at the end of a phrase, unlike adjectives (`deep` networks). */
const isNoun = (key: string, uses: number, lastUses: number): boolean =>
  key.includes(' ') || lastUses > 0.5 * uses;

function scoreOf({ key, texts, titles }: Term, longer: Term[]): number {
  const length = key.split(' ').length;
  const nested =
    longer.length === 0
      ? 0
      : longer.reduce((sum, term) => sum + term.texts.size, 0) / longer.length;
  return Math.log2(1 + length) * (texts.size + titles.size - nested);
}

/** Every shorter phrase inside one. */
function partsOf(key: string): string[] {
  const words = key.split(' ');
  const parts = new Set<string>();
  for (let start = 0; start < words.length; start += 1)
    for (let end = start + 1; end <= words.length; end += 1)
      if (end - start < words.length) parts.add(words.slice(start, end).join(' '));
  return [...parts];
}

/**
 * Whether the longer term contains the shorter one and either nearly the same papers use both, or the shorter one is a fragment: most of its papers use
 * the longer one, which does not end with it (`large language` of `large language model`).
 */
function isNearlySame(a: Term, b: Term): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  if (!` ${long.key} `.includes(` ${short.key} `)) return false;
  let shared = 0;
  for (const index of short.texts) if (long.texts.has(index)) shared += 1;
  if (shared >= 0.7 * Math.max(a.texts.size, b.texts.size)) return true;
  return !long.key.endsWith(` ${short.key}`) && shared >= 0.6 * short.texts.size;
}
