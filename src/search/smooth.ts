import type { Corpus } from './corpus.ts';
import type { Score } from './score.ts';

/** The best pages' scores: part their own, part the mean of their nearest papers'. */
export function smooth(
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
