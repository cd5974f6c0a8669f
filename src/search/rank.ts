import type { Corpus, Term } from './corpus.ts';
import { frequenciesOf, saturate } from './frequency.ts';
import { idf } from './idf.ts';
import { defaultParameters, type Parameters } from './parameters.ts';
import { addProximity } from './proximity.ts';
import type { Score } from './score.ts';
import { smooth } from './smooth.ts';
import { titleBonuses } from './title-bonus.ts';

/** A page, and the reason why it is in the results. */
export interface Ranked {
  page: number;
  score: number;
  /** Texts of the terms that the page does not contain. */
  missing: string[];
  /** Whether related papers raised the score. */
  isRelated: boolean;
  /** Share of the query that the page matches, from 0 to 1. Words count by their weight, so that common words matter little. */
  share: number;
  /** Whether the share is enough for a close match. */
  isClose: boolean;
}

/**
 * Minimum share of the query for a close match: for three words all but a common one, for ten or more words a third, because no page
 * matches most words of a sentence. Chosen with `npm run bench:close-matches` on Cranfield, CACM and NPL (docs/search.md).
 */
const closeShare = (terms: Term[]): number => interpolate(2 / 3, 0.35, (wordCount(terms) - 3) / 7);

/** Pages that contain any of the terms, best first; pages with equal scores in page order. */
export function rank(terms: Term[], corpus: Corpus, parameters = defaultParameters): Ranked[] {
  const { scores, total } = scorePages(terms, corpus, parameters);
  addProximity(terms, scores, corpus, parameters, proximityWeight(terms, parameters));
  const power = coveragePower(terms, parameters);
  for (const score of scores.values()) score.score *= (score.matchedWeight / (total || 1)) ** power;
  const bonuses = titleBonuses(terms, scores, total, corpus, parameters);
  const neighbours = neighbourShare(terms, parameters);
  const minClose = closeShare(terms);
  const smoothed = smooth(scores, corpus, neighbours, parameters);
  return [...scores]
    .map(([page, { score, matchedWeight, missing }]) => {
      const finalScore =
        (smoothed.get(page) ?? score * (1 - neighbours)) + (bonuses.get(page) ?? 0);
      return {
        page,
        score: finalScore,
        missing,
        isRelated: finalScore > score && missing.length > 0,
        share: matchedWeight / (total || 1),
        isClose: matchedWeight >= minClose * total,
      };
    })
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

const coveragePower = (terms: Term[], { coverage: { short, long } }: Parameters): number =>
  interpolate(short, long, (wordCount(terms) - 2) / 8);

const proximityWeight = (terms: Term[], { proximity: { few, many } }: Parameters): number =>
  interpolate(few, many, (wordCount(terms) - 3) / 5);

const wordCount = (terms: Term[]): number => terms.filter(({ isExtra }) => !isExtra).length;

function neighbourShare(terms: Term[], { neighbours: { one, few, many } }: Parameters): number {
  const words = wordCount(terms);
  return words < 2 ? one : interpolate(few, many, (words - 3) / 5);
}

const interpolate = (from: number, to: number, share: number): number =>
  from + (to - from) * Math.min(1, Math.max(0, share));

function scorePages(
  terms: Term[],
  corpus: Corpus,
  parameters: Parameters,
): { scores: Map<number, Score>; total: number } {
  const scores = new Map<number, Score>();
  let total = 0;
  // A query that is only a name asks for all papers by this person.
  const firstAuthorBonus = terms.length > 1 ? parameters.firstAuthor : 0;
  const termPages = terms.map((term) => ({
    term,
    pages: frequenciesOf(term.variants, corpus, parameters, firstAuthorBonus),
  }));
  for (const { term, pages } of termPages) {
    const weight = term.weight * idf(pages.size, corpus.lengths.length);
    if (pages.size > 0 && !term.isExtra) total += weight;
    for (const [page, { frequency, isProminent }] of pages) {
      const score = scores.get(page) ?? {
        score: 0,
        matchedWeight: 0,
        prominentWeight: 0,
        missing: [],
      };
      scores.set(page, score);
      score.score += weight * saturate(frequency, parameters);
      if (term.isExtra) continue;
      score.matchedWeight += weight;
      if (isProminent) score.prominentWeight += weight;
    }
  }
  for (const { term, pages } of termPages)
    for (const [page, { missing }] of scores)
      if (!term.isExtra && !pages.has(page)) missing.push(term.text);
  return { scores, total };
}
