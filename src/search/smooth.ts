import type { Corpus } from './corpus.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The best pages' scores, each mixed with the mean score of its nearest papers, of which the nearest counts most. */
export function smooth(
  scores: Map<number, Score>,
  { neighboursOf }: Corpus,
  share: number,
  { smoothed, neighbourDecay }: Parameters,
): Map<number, number> {
  const scoreOf = (page: number) => scores.get(page)?.score ?? 0;
  const best = [...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return new Map(
    best.slice(0, smoothed).map((page) => {
      let [sum, all, weight] = [0, 0, 1];
      for (const other of neighboursOf(page)) {
        sum += weight * scoreOf(other);
        all += weight;
        weight *= neighbourDecay;
      }
      const mean = sum / (all || 1);
      return [page, (1 - share) * scoreOf(page) + share * mean];
    }),
  );
}
