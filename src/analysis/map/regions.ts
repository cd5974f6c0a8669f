import type { Point } from './layout.ts';

/** A part of the map, named by a topic whose papers are there. */
export interface Region {
  slug: string;
  name: string;
  /** The centre of its papers, where its name is. */
  at: Point;
  /** Font size of its name, in the map's units. */
  size: number;
}

export interface MapTopic {
  slug: string;
  name: string;
  /** Indexes of the topic's papers. */
  papers: number[];
}

/** Minimum share of a topic's own papers among those around its centre. */
const MIN_PURITY = 0.2;
const MIN_PAPERS = 3;
/** Letters are about half as wide as high. The gap is the minimum distance between names. */
const [letterWidth, gap] = [0.5, 6];
/** Minimum distance between centres of regions, as a share of the map's width. */
const MIN_DISTANCE = 1 / 9;
/** Distances that a name may be moved in each direction to cover fewer dots, in the map's units. */
const shifts = [0, -6, 6, -12, 12, -18, 18, -24, 24];

/** The regions that have room for their names, the most coherent first. */
export function findRegions(
  topics: MapTopic[],
  points: Point[],
  size: { width: number; height: number },
): Region[] {
  const maxRegions = Math.min(18, Math.round(5 + points.length / 50));
  const candidates = topics
    .filter(({ papers }) => papers.length >= MIN_PAPERS)
    .map((topic) => ({ topic, ...measureTopic(topic.papers, points) }))
    .filter(({ purity }) => purity >= MIN_PURITY)
    .sort((a, b) => b.score - a.score || (a.topic.slug < b.topic.slug ? -1 : 1));
  const regions: Region[] = [];
  for (const { topic, at } of candidates) {
    if (regions.length === maxRegions) break;
    const region = toRegion(topic, at, points, size.width);
    const isClear = (other: Region) =>
      areApart(region, other) && distance(region.at, other.at) >= MIN_DISTANCE * size.width;
    if (fits(region, size) && regions.every(isClear)) regions.push(region);
  }
  return regions;
}

/** The centre of a topic's papers, their share of the papers around it, and a score for how well the topic names a region. */
function measureTopic(papers: number[], points: Point[]) {
  const members = papers.flatMap((paper) => points[paper] ?? []);
  const at = { x: median(members.map(({ x }) => x)), y: median(members.map(({ y }) => y)) };
  const radius = median(members.map((point) => distance(point, at)));
  const around = points.filter((point) => distance(point, at) <= radius).length;
  const purity = members.length / 2 / Math.max(1, around);
  return { at, purity, score: Math.sqrt(members.length) * purity };
}

function toRegion(
  { slug, name, papers }: MapTopic,
  middle: Point,
  points: Point[],
  width: number,
): Region {
  const size = Math.round(13 + Math.min(8, Math.sqrt(papers.length)));
  const half = halfWidth(name, size);
  // A name that would extend beyond the picture is moved inside.
  const x = Math.round(Math.max(half, Math.min(width - half, middle.x)));
  const at = avoidDots({ x, y: Math.round(middle.y) }, half, size, points);
  return { slug, name, at, size };
}

/** The position near a region's centre at which its name covers the fewest dots; of several such positions, the nearest. */
function avoidDots(at: Point, half: number, size: number, points: Point[]): Point {
  const near = points.filter((point) => distance(point, at) < half + size + 34);
  const places = shifts.flatMap((down) =>
    shifts.map((right) => ({ x: at.x + right, y: at.y + down })),
  );
  const coveredAt = ({ x, y }: Point) =>
    near.filter((dot) => Math.abs(dot.x - x) < half && Math.abs(dot.y - y) < size * 0.7).length;
  const costs = places.map((place) => coveredAt(place) * 40 + distance(place, at));
  return places[costs.indexOf(Math.min(...costs))] ?? at;
}

const halfWidth = (name: string, size: number) => (name.length * size * letterWidth) / 2;

const fits = ({ at, size, name }: Region, { width, height }: { width: number; height: number }) =>
  at.y > size &&
  at.y < height - size &&
  at.x >= halfWidth(name, size) &&
  at.x <= width - halfWidth(name, size);

function areApart(one: Region, other: Region): boolean {
  const across = halfWidth(one.name, one.size) + halfWidth(other.name, other.size) + gap;
  const down = (one.size + other.size) * 0.6 + gap;
  return Math.abs(one.at.x - other.at.x) > across || Math.abs(one.at.y - other.at.y) > down;
}

/** The region with the nearest centre; undefined if there is none. */
export function nearestRegion(point: Point, regions: Region[]): Region | undefined {
  return regions.toSorted((a, b) => distance(a.at, point) - distance(b.at, point))[0];
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
