import type { TopicPair, TopicPairs } from './topic-pairs.ts';

/** A pair of topics as an arc between their rows. */
export interface Arc {
  /** SVG path data; a row is 10 units high, the picture 100 wide. */
  path: string;
  /** In pixels. */
  width: number;
}

/** Widths of the thinnest and the thickest arc, in pixels. */
const [thinnest, thickest] = [1.5, 7];

/** The arcs of an arc diagram (Wattenberg 2002): the topics in one column, with the arcs to their right. */
export function toArcs({ order, pairs }: TopicPairs): Arc[] {
  const row = new Map(order.map((slug, index) => [slug, index * 10 + 5]));
  const maxPapers = Math.max(...pairs.map(({ papers }) => papers));
  const span = ({ topics: [one, other] }: TopicPair) => Math.abs(row.get(one)! - row.get(other)!);
  const widest = Math.max(...pairs.map(span));
  return pairs.map((pair) => {
    const [from, to] = pair.topics.map((slug) => row.get(slug)!);
    // A cubic curve reaches three quarters of the way to its control points.
    const reach = Math.round(130 * Math.sqrt(span(pair) / widest));
    const width = thinnest + (thickest - thinnest) * Math.sqrt(pair.papers / maxPapers);
    return { path: `M0 ${from}C${reach} ${from} ${reach} ${to} 0 ${to}`, width: round(width) };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
