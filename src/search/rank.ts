import type { Posting } from './index-files/decode.ts';

/** One word of a query and where it, or what stands for it, occurs. */
export interface Term {
  /** As typed. */
  text: string;
  /** What is searched for it; several for a corrected or half-typed word. */
  variants: Variant[];
  /** How much it counts: 1 for a word, more when it was typed again, less for a compound beside its parts. */
  weight: number;
  /** Which word of the query it is, words that say nothing counted too. */
  position: number;
  /** A compound beside its parts: a page need not hold it to hold the whole query. */
  isExtra: boolean;
}

export interface Variant {
  /** The word of the collection that stands for what was typed. */
  corrected?: string;
  stem: string;
  weight: number;
  postings: Posting[];
}

export interface Corpus {
  /** Words of each page's content and of its title. */
  lengths: number[];
  titleLengths: number[];
  /** Names of the metadata fields, by number. */
  fields: string[];
  neighboursOf: (page: number) => number[];
}

/** A page and why it is there. */
export interface Ranked {
  page: number;
  score: number;
  /** Texts of the terms that it does not hold; with all of them it is here for its neighbours alone. */
  missing: string[];
  /** It came up because of papers like it. */
  isRelated: boolean;
}

/**
 * The weights of ranking: BM25F (Robertson, Zaragoza & Taylor 2004) over fields, times the share of the query that a page holds, plus what
 * is given for titles, then smoothed over the nearest papers. Chosen on Cranfield, CACM and NPL; the optimum is flat.
 */
export const parameters = {
  /** Saturation of frequencies. */
  k1: 1.5,
  /** Discount of long pages. */
  b: 0.4,
  fields: { title: 4, also: 4, authors: 5, topics: 0.5 } as Record<string, number>,
  /** What the first author gains beside another word; halved every two words down the list. Papers are known by their first author. */
  firstAuthor: 1.5,
  /** What a title's word counts in a page's length. */
  titleLength: 3,
  /** Power of the share of the query that a page holds, for two words and for ten: a short query means each of its words. */
  coverage: { short: 0.9, long: 0.15 },
  /** Part of the score that comes from the nearest papers, for one word, two or three, and eight: a name means itself. */
  neighbours: { one: 0, few: 0.3, many: 0.4 },
  /** Best pages that are smoothed. */
  smoothed: 300,
  /** For a page whose title and authors hold the whole query, as a share of what the query can score. */
  prominent: 1,
  /** For the share of the title that the query fills. */
  filled: 0.6,
  /** For words side by side in the title as in the query. */
  adjacent: 0.4,
  /** For words that stand in the title in the same order. */
  ordered: 0.5,
  /** For a title that begins as the query does. */
  start: 0.8,
};

interface Score {
  score: number;
  /** Weight of the query's words that it holds: anywhere, and in title, authors or aliases. */
  held: number;
  prominent: number;
  missing: string[];
}

/** Pages that hold any of the terms, best first; pages that score alike in page order. */
export function rank(terms: Term[], corpus: Corpus, chosen = parameters): Ranked[] {
  const { scores, total } = scorePages(terms, corpus, chosen);
  const power = coveragePower(terms, chosen);
  for (const score of scores.values()) score.score *= (score.held / (total || 1)) ** power;
  const bonuses = titleBonuses(terms, scores, total, corpus, chosen);
  const share = neighbourShare(terms, chosen);
  const smoothed = smooth(scores, corpus, share, chosen.smoothed);
  return [...scores]
    .map(([page, { score, missing }]) => {
      const final = (smoothed.get(page) ?? score * (1 - share)) + (bonuses.get(page) ?? 0);
      return { page, score: final, missing, isRelated: final > score && missing.length > 0 };
    })
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

function coveragePower(terms: Term[], { coverage: { short, long } }: typeof parameters): number {
  return short + (long - short) * Math.min(1, Math.max(0, (wordCount(terms) - 2) / 8));
}

const wordCount = (terms: Term[]): number => terms.filter(({ isExtra }) => !isExtra).length;

function neighbourShare(
  terms: Term[],
  { neighbours: { one, few, many } }: typeof parameters,
): number {
  const words = wordCount(terms);
  return words < 2 ? one : few + (many - few) * Math.min(1, Math.max(0, (words - 3) / 5));
}

function scorePages(
  terms: Term[],
  corpus: Corpus,
  chosen: typeof parameters,
): { scores: Map<number, Score>; total: number } {
  const scores = new Map<number, Score>();
  let total = 0;
  // A name alone means all that its bearer wrote.
  const leading = terms.length > 1 ? chosen.firstAuthor : 0;
  const found = terms.map((term) => ({
    term,
    pages: frequenciesOf(term.variants, corpus, chosen, leading),
  }));
  for (const { term, pages } of found) {
    const weight = term.weight * idf(pages.size, corpus.lengths.length);
    if (pages.size > 0 && !term.isExtra) total += weight;
    for (const [page, { frequency, isProminent }] of pages) {
      const score = scores.get(page) ?? { score: 0, held: 0, prominent: 0, missing: [] };
      scores.set(page, score);
      score.score += (weight * frequency * (chosen.k1 + 1)) / (chosen.k1 + frequency);
      if (term.isExtra) continue;
      score.held += weight;
      if (isProminent) score.prominent += weight;
    }
  }
  for (const { term, pages } of found)
    for (const [page, { missing }] of scores)
      if (!term.isExtra && !pages.has(page)) missing.push(term.text);
  return { scores, total };
}

/** Never below 0 (as in Lucene). */
const idf = (pages: number, all: number): number =>
  Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

interface Frequency {
  frequency: number;
  /** In title, authors or aliases. */
  isProminent: boolean;
}

/** How often each page holds any variant, fields weighed and long pages discounted. */
function frequenciesOf(
  variants: Variant[],
  corpus: Corpus,
  { b, titleLength, fields }: typeof parameters,
  leading: number,
): Map<number, Frequency> {
  const weights = corpus.fields.map((name) => fields[name] ?? 0);
  const average = averageLength(corpus, titleLength);
  const authors = corpus.fields.indexOf('authors');
  const found = new Map<number, Frequency>();
  for (const { postings, weight } of variants)
    for (const { page, content, weights: locations, fields: inFields } of postings) {
      let count = 0;
      for (let at = 0; at < content.length; at++) count += (locations[at] ?? 24) / 24;
      let isProminent = false;
      inFields.forEach((positions, field) => {
        const each = (at: number) => (field === authors ? 1 + leading * 2 ** (-at / 2) : 1);
        for (const at of positions ?? []) count += (weights[field] ?? 0) * each(at);
        isProminent ||= positions !== undefined && (weights[field] ?? 0) >= 1;
      });
      const length = (corpus.lengths[page] ?? 0) + titleLength * (corpus.titleLengths[page] ?? 0);
      const known = found.get(page);
      found.set(page, {
        frequency: (known?.frequency ?? 0) + (weight * count) / (1 - b + (b * length) / average),
        isProminent: isProminent || known?.isProminent === true,
      });
    }
  return found;
}

const averages = new WeakMap<Corpus, number>();

function averageLength(corpus: Corpus, titleLength: number): number {
  const known = averages.get(corpus);
  if (known !== undefined) return known;
  const { lengths, titleLengths } = corpus;
  const sum = lengths.reduce(
    (all, length, page) => all + length + titleLength * (titleLengths[page] ?? 0),
    0,
  );
  averages.set(corpus, sum / lengths.length || 1);
  return sum / lengths.length || 1;
}

/** What is given to pages that hold the whole query in title, authors and aliases. */
function titleBonuses(
  terms: Term[],
  scores: Map<number, Score>,
  total: number,
  corpus: Corpus,
  chosen: typeof parameters,
): Map<number, number> {
  const words = terms.filter(({ isExtra, variants }) => !isExtra && variants.length > 0);
  const whole = [...scores].filter(([, score]) => score.prominent > total * 0.999);
  const pages = new Set(whole.map(([page]) => page));
  const positions = titlePositions(words, corpus, pages);
  return new Map(
    [...pages].map((page) => [
      page,
      total * titleBonus(words, positions.get(page) ?? [], corpus.titleLengths[page] ?? 0, chosen),
    ]),
  );
}

/** `at`: where each word stands in the title. */
function titleBonus(
  words: Term[],
  at: number[][],
  titleLength: number,
  { prominent, filled, adjacent, ordered, start }: typeof parameters,
): number {
  const pairs = Math.max(words.length - 1, 1);
  const follows = (isAfter: (one: number, before: number) => boolean) =>
    at.filter((here, word) =>
      here.some((one) => at[word - 1]?.some((before) => isAfter(one, before))),
    ).length / pairs;
  const share = Math.min(1, new Set(at.flat()).size / (titleLength || 1));
  const begins =
    at.length > 0 && at.every((here, word) => here.includes(words[word]?.position ?? -1));
  return (
    prominent * Math.min(1, pairs / 2) +
    filled * share +
    adjacent * follows((one, before) => one - before === 1 || one === before) +
    ordered * follows((one, before) => one > before) +
    (begins ? start : 0)
  );
}

/** Where each word stands in the titles of some pages. */
function titlePositions(
  words: Term[],
  { fields }: Corpus,
  pages: Set<number>,
): Map<number, number[][]> {
  const title = fields.indexOf('title');
  const found = new Map<number, number[][]>();
  words.forEach(({ variants }, word) => {
    for (const { postings } of variants)
      for (const { page, fields: inFields } of postings) {
        if (!pages.has(page)) continue;
        const at = found.get(page) ?? words.map(() => []);
        found.set(page, at);
        at[word]?.push(...(inFields[title] ?? []));
      }
  });
  return found;
}

/** The best pages' scores: part their own, part the mean of their nearest papers'. */
function smooth(
  scores: Map<number, Score>,
  { neighboursOf }: Corpus,
  share: number,
  most: number,
): Map<number, number> {
  const scoreOf = (page: number) => scores.get(page)?.score ?? 0;
  const best = [...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return new Map(
    best.slice(0, most).map((page) => {
      const near = neighboursOf(page);
      const mean = near.reduce((sum, other) => sum + scoreOf(other), 0) / (near.length || 1);
      return [page, (1 - share) * scoreOf(page) + share * mean];
    }),
  );
}
