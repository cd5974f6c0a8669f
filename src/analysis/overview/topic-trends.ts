import type { Timeline } from './periods.ts';

/** The properties of a paper that the charts use. */
export interface TopicalPaper {
  /** Slugs. */
  topics: string[];
}

/** A topic's timeline. */
export interface TopicTrend {
  slug: string;
  /** Number of papers with the topic, including those without a date. */
  total: number;
  /** Number of papers with the topic in each period. */
  counts: number[];
  /** The same as a share of the period's papers, 0 to 1; see `MIN_PERIOD_SIZE`. */
  shares: number[];
}

/** Periods with fewer papers than this share of the mean count as having that many: one paper out of two is not a trend. */
const MIN_PERIOD_SIZE = 0.25;

/** The most frequent topics of a collection, most papers first, with their share of each period if there is a timeline. */
export function toTopicTrends<Paper extends TopicalPaper>(
  papers: Paper[],
  timeline: Timeline<Paper> | undefined,
  maxTopics: number,
): TopicTrend[] {
  const periods = timeline?.periods.map(({ items }) => ({
    papers: items.length,
    topics: countTopics(items),
  }));
  const mean = papers.length / Math.max(1, periods?.length ?? 1);
  return [...countTopics(papers)]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, maxTopics)
    .map(([slug, total]) => {
      const counts = periods?.map(({ topics }) => topics.get(slug) ?? 0) ?? [];
      const shares = counts.map(
        (count, index) => count / Math.max(mean * MIN_PERIOD_SIZE, periods![index]!.papers),
      );
      return { slug, total, counts, shares };
    });
}

/** Topic slug → papers that have it. */
export function countTopics(papers: TopicalPaper[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slug of papers.flatMap(({ topics }) => topics))
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}
