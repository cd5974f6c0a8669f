import { findAcronyms } from './acronyms.ts';
import type { TopicCorrections } from './corrections.ts';
import { standsAlone } from './heads.ts';
import { nameOf, toSlug } from './names.ts';
import { keyOf, phrasesOf } from './phrases.ts';

/** A paper's plain text. */
export interface Text {
  id: string;
  title: string;
  abstract: string;
  /** Keywords that its authors gave. */
  keyword?: string[];
}

/** A term that several papers speak of. */
export interface Topic {
  slug: string;
  name: string;
  count: number;
  /** Name of a broader topic that holds it: `language models` for `large language models`. */
  group?: string;
  /** Ids, in the order of the texts. */
  papers: string[];
}

/** What is known of a phrase. */
interface Term {
  key: string;
  surfaces: Map<string, number>;
  /** Indexes of the texts that have it. */
  texts: Set<number>;
  /** Those that have it in their title or among their keywords. */
  titles: Set<number>;
}

/** Most topics that a paper is given. */
const topicsPerPaper = 8;

/**
 * Finds the topics of a collection in its texts: phrases that several papers use, ranked by C-value (Frantzi et al. 2000) over papers, with titles and
 * authors' keywords counted double. Pure and deterministic: the order of the texts does not change which topics there are.
 */
export function findTopics(
  texts: Text[],
  { rename, join, hide, add }: TopicCorrections,
): { topics: Topic[]; byPaper: Map<string, string[]> } {
  const acronyms = findAcronyms(texts.map(({ title, abstract }) => `${title}\n${abstract}`));
  const joined = new Map(
    Object.entries(join).flatMap(([name, keys]) =>
      keys.map((key) => [keyOf(key), keyOf(name)] as const),
    ),
  );
  // `MAP` may be an acronym where `map` is a word.
  const canonical = (key: string, surface = '') => {
    const expanded = (/\p{Lu}.*\p{Lu}/u.test(surface) && acronyms.get(key)) || key;
    return joined.get(expanded) ?? expanded;
  };
  const terms = collectTerms(texts, canonical);
  const hidden = new Set(hide.map((name) => canonical(keyOf(name))));
  const chosen = chooseTerms(terms, texts.length).filter(({ key }) => !hidden.has(key));
  for (const [name, phrases] of Object.entries(add)) chosen.push(addTerm(name, phrases, terms));
  const names = new Map(
    Object.entries({ ...rename }).map(([from, to]) => [canonical(keyOf(from)), to]),
  );
  for (const name of Object.keys(join)) names.set(keyOf(name), name);
  const topics = chosen.map((term) => toTopic(term, texts, names.get(term.key)));
  return { topics: withGroups(topics), byPaper: byPaper(texts, chosen, topics) };
}

function collectTerms(
  texts: Text[],
  canonical: (key: string, surface: string) => string,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  texts.forEach(({ title, abstract, keyword = [] }, index) => {
    for (const { key, surface } of phrasesOf(abstract))
      note(terms, canonical(key, surface), surface, key, index, false);
    for (const { key, surface } of phrasesOf(title))
      note(terms, canonical(key, surface), surface, key, index, true);
    for (const word of keyword)
      note(terms, canonical(keyOf(word), word), word, keyOf(word), index, true);
  });
  return terms;
}

function note(
  terms: Map<string, Term>,
  key: string,
  surface: string,
  own: string,
  index: number,
  inTitle: boolean,
) {
  const term = terms.get(key) ?? {
    key,
    surfaces: new Map<string, number>(),
    texts: new Set<number>(),
    titles: new Set<number>(),
  };
  // An acronym's spelling is no spelling of its expansion.
  if (own === key) term.surfaces.set(surface, (term.surfaces.get(surface) ?? 0) + 1);
  term.texts.add(index);
  if (inTitle) term.titles.add(index);
  terms.set(key, term);
}

/** How many topics a collection of so many papers has: 46 at 60, 190 at 1,000, 600 at 10,000. */
const topicsFor = (papers: number) => Math.min(1000, Math.round(6 * Math.sqrt(papers)));

/** The best terms: often used, not part of a longer one alone, not in every paper. */
function chooseTerms(terms: Map<string, Term>, papers: number): Term[] {
  const least = papers < 400 ? 2 : papers < 5000 ? 4 : 8;
  const frequent = [...terms.values()].filter(
    ({ key, texts, titles }) =>
      texts.size >= least &&
      texts.size <= papers * (papers < 400 ? 0.8 : 0.3) &&
      isWorthy(key, titles.size, texts.size),
  );
  const longer = Map.groupBy(
    frequent.flatMap((term) => partsOf(term.key).map((part) => ({ part, term }))),
    ({ part }) => part,
  );
  const scored = frequent
    .map((term) => ({
      term,
      score: scoreOf(term, longer.get(term.key)?.map((one) => one.term) ?? []),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.key < b.term.key ? -1 : 1));
  const kept: Term[] = [];
  for (const { term } of scored) {
    if (kept.length >= topicsFor(papers)) break;
    if (!kept.some((other) => isNearlySame(term, other))) kept.push(term);
  }
  return kept;
}

/**
 * A term of several words stands in a title, or in three abstracts. A single word must be a title's word of several papers, and of a good part of those that
 * use it: alone, a word is rarely a term.
 */
function isWorthy(key: string, titles: number, texts: number): boolean {
  if (key.includes(' ')) return titles > 0 || texts >= 3;
  return titles >= 2 && texts >= 3 && titles >= 0.25 * texts && key.length > 3 && standsAlone(key);
}

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
 * One holds the other's words, and nearly the same papers use them; or the shorter one is a fragment: its papers mostly mean the longer one, of which it
 * is not the head (`large language` of `large language model`).
 */
function isNearlySame(a: Term, b: Term): boolean {
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  if (!` ${long.key} `.includes(` ${short.key} `)) return false;
  let shared = 0;
  for (const index of short.texts) if (long.texts.has(index)) shared += 1;
  if (shared >= 0.7 * Math.max(a.texts.size, b.texts.size)) return true;
  return !long.key.endsWith(` ${short.key}`) && shared >= 0.6 * short.texts.size;
}

function addTerm(name: string, phrases: string[], terms: Map<string, Term>): Term {
  const known = [name, ...phrases].flatMap((phrase) => terms.get(keyOf(phrase)) ?? []);
  return {
    key: keyOf(name),
    surfaces: new Map([[name, 1]]),
    texts: new Set(known.flatMap(({ texts }) => [...texts])),
    titles: new Set(known.flatMap(({ titles }) => [...titles])),
  };
}

function toTopic({ key, surfaces, texts }: Term, all: Text[], name = nameOf(key, surfaces)): Topic {
  const papers = [...texts].sort((a, b) => a - b).flatMap((index) => all[index]?.id ?? []);
  return { slug: toSlug(name), name, count: papers.length, papers };
}

/** A topic whose words end with those of a shorter one belongs to it: `masked language models` to `language models`. */
function withGroups(topics: Topic[]): Topic[] {
  return topics.map((topic) => {
    const words = topic.name.toLowerCase();
    const broader = topics.find(
      ({ name }) => name !== topic.name && words.endsWith(` ${name.toLowerCase()}`),
    );
    return broader ? { ...topic, group: broader.name } : topic;
  });
}

/** A paper's topics, those of its title first, then the rarer ones: they tell more. */
function byPaper(texts: Text[], terms: Term[], topics: Topic[]): Map<string, string[]> {
  const found = texts.map(() => [] as { slug: string; inTitle: boolean; count: number }[]);
  terms.forEach((term, index) => {
    const { slug = '', count = 0 } = topics[index] ?? {};
    for (const text of term.texts)
      found[text]?.push({ slug, inTitle: term.titles.has(text), count });
  });
  return new Map(
    texts.map(({ id }, index) => {
      const own = found[index] ?? [];
      own.sort(
        (a, b) =>
          Number(b.inTitle) - Number(a.inTitle) || a.count - b.count || (a.slug < b.slug ? -1 : 1),
      );
      return [id, own.slice(0, topicsPerPaper).map(({ slug }) => slug)];
    }),
  );
}
