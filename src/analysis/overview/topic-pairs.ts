import { countTopics, type TopicalPaper } from './topic-trends.ts';

/** Two topics that occur together in papers. */
export interface TopicPair {
  topics: [string, string];
  /** Number of papers with both. */
  papers: number;
}

/** The significant pairs, and their topics in an order that puts pairs near each other. */
export interface TopicPairs {
  order: string[];
  /** Most significant first. */
  pairs: TopicPair[];
}

/** Minimum number of papers with both topics; fewer may be chance. */
const minPapers = 2;

/**
 * The most significant pairs of given topics, at most two for each topic: ranked by the papers that have both, weighted by how
 * much more often they occur together than expected by chance (a term of the log-likelihood ratio, Dunning 1993, https://aclanthology.org/J93-1003).
 */
export function toTopicPairs(papers: TopicalPaper[], topics: string[]): TopicPairs {
  const counts = countTopics(papers);
  const pairCounts = countPairs(papers, new Set(topics));
  const pairs = [...pairCounts]
    .map(([key, count]) => {
      const topics = key.split(' ') as [string, string];
      const expected = (counts.get(topics[0])! * counts.get(topics[1])!) / papers.length;
      return { topics, papers: count, weight: count * Math.log(count / expected) };
    })
    .filter(({ papers: count, weight }) => count >= minPapers && weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.topics.join(' ') < b.topics.join(' ') ? -1 : 1))
    .slice(0, topics.length * 2)
    .map(({ topics, papers: count }) => ({ topics, papers: count }));
  return { order: joinChains(pairs), pairs };
}

/** The number of papers with both topics of each pair, by their slugs. */
function countPairs(papers: TopicalPaper[], slugs: Set<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topics } of papers) {
    const sorted = [...slugs.intersection(new Set(topics))].sort();
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1))
        counts.set(`${one} ${other}`, (counts.get(`${one} ${other}`) ?? 0) + 1);
    });
  }
  return counts;
}

/** Topics ordered so that pairs are adjacent where possible: the strongest pairs first, joining the ends of chains. */
function joinChains(pairs: TopicPair[]): string[] {
  const chains = new Map<string, string[]>();
  for (const slug of pairs.flatMap(({ topics }) => topics)) chains.set(slug, [slug]);
  for (const { topics } of pairs) {
    const [one, other] = topics.map((slug) => chains.get(slug)!) as [string[], string[]];
    if (one === other) continue;
    const joined = [...endingIn(topics[0], one), ...endingIn(topics[1], other).toReversed()];
    for (const slug of joined) chains.set(slug, joined);
  }
  return [...new Set(chains.values())].flat();
}

/** The chain, reversed if necessary so that the topic is nearer to its end. */
function endingIn(slug: string, chain: string[]): string[] {
  return chain.indexOf(slug) * 2 < chain.length - 1 ? chain.toReversed() : chain;
}
