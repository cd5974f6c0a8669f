import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** A place on the map; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** Number of neighbours that attract a paper: with more, all papers end up in one cluster. */
const MAX_ATTRACTING_NEIGHBOURS = 6;
/** Number of simulation steps, as in d3-force. */
const steps = 300;

/**
 * Positions of papers, close to their neighbours: springs to the nearest papers, repulsion between all, and a weak force towards the
 * centre, weaker horizontally, so that the map is wider than it is tall (Fruchterman & Reingold 1991, as in d3-force). It starts from a spiral in
 * the given order and is deterministic: the same graph always has the same positions.
 */
export function layOut(papers: { id: string }[], related: Map<string, { id: string }[]>): Point[] {
  const numbers = new Map(papers.map(({ id }, index) => [id, index]));
  const nodes: SimulationNodeDatum[] = papers.map(() => ({}));
  const links = papers.flatMap(({ id }, source) =>
    (related.get(id) ?? []).slice(0, MAX_ATTRACTING_NEIGHBOURS).flatMap((other) => {
      const target = numbers.get(other.id);
      return target === undefined ? [] : [{ source, target }];
    }),
  );
  forceSimulation(nodes)
    .stop()
    .force('link', forceLink(links).distance(6).strength(0.2))
    .force('charge', forceManyBody().strength(-12).distanceMax(250))
    .force('across', forceX().strength(0.04))
    .force('down', forceY().strength(0.075))
    .force('apart', forceCollide(4.6))
    .tick(steps);
  return nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** Moves and scales points to fill a width except for a margin, and returns them with the resulting height. */
export function fit(points: Point[], width: number, margin: number) {
  const [left, right] = range(points.map(({ x }) => x));
  const [top, bottom] = range(points.map(({ y }) => y));
  const scale = (width - 2 * margin) / (right - left || 1);
  return {
    height: Math.round((bottom - top) * scale + 2 * margin),
    points: points.map(({ x, y }) => ({
      x: Math.round(margin + (x - left) * scale),
      y: Math.round(margin + (y - top) * scale),
    })),
  };
}

const range = (values: number[]): [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];
