import type { Corpus, Term, Variant } from './corpus.ts';
import { parameters, type Parameters } from './parameters.ts';
import type { Score } from './score.ts';
import { smooth } from './smooth.ts';
import { titleBonuses } from './title-bonus.ts';

/** A page and why it is there. */
export interface Ranked {
  page: number;
  score: number;
  /** Texts of the terms that it does not hold; with all of them it is here for its neighbours alone. */
  missing: string[];
  /** It came up because of papers like it. */
  isRelated: boolean;
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

function coveragePower(terms: Term[], { coverage: { short, long } }: Parameters): number {
  return short + (long - short) * Math.min(1, Math.max(0, (wordCount(terms) - 2) / 8));
}

const wordCount = (terms: Term[]): number => terms.filter(({ isExtra }) => !isExtra).length;

function neighbourShare(terms: Term[], { neighbours: { one, few, many } }: Parameters): number {
  const words = wordCount(terms);
  return words < 2 ? one : few + (many - few) * Math.min(1, Math.max(0, (words - 3) / 5));
}

function scorePages(
  terms: Term[],
  corpus: Corpus,
  chosen: Parameters,
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
  { b, titleLength, fields }: Parameters,
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
