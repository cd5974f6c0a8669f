import type { Corpus } from './corpus.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The scores of the best pages, each mixed with the weighted mean of its nearest papers' scores; nearer papers weigh more. */
export function smooth(
  scores: Map<number, Score>,
  { neighboursOf }: Corpus,
  share: number,
  { smoothed, neighbourDecay }: Parameters,
): Map<number, number> {
  const scoreOf = (page: number) => scores.get(page)?.score ?? 0;
  return new Map(
    bestPages(scores, smoothed).map((page) => {
      let [sum, weightSum, weight] = [0, 0, 1];
      for (const other of neighboursOf(page)) {
        sum += weight * scoreOf(other);
        weightSum += weight;
        weight *= neighbourDecay;
      }
      const mean = sum / (weightSum || 1);
      return [page, (1 - share) * scoreOf(page) + share * mean];
    }),
  );
}

/** The pages with the highest scores. Only pages with at least the lowest of these scores are sorted, because sorting all pages takes longer than sorting numbers. */
function bestPages(scores: Map<number, Score>, count: number): number[] {
  const sorted = Float64Array.from(scores.values(), ({ score }) => -score).sort();
  const minScore = -(sorted[Math.min(count, sorted.length) - 1] ?? 0);
  return [...scores]
    .filter(([, { score }]) => score >= minScore)
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, count)
    .map(([page]) => page);
}
