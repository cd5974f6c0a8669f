import type { CollectionPaper } from '../../catalogue/catalogue.ts';
import { toContours } from './contours.ts';
import { fit, layOut, type Point } from './layout.ts';
import { findRegions, nearestRegion, type Region } from './regions.ts';

/** A collection as a map: papers about the same subject are close to each other. */
export interface CollectionMap {
  width: number;
  height: number;
  /** SVG path data of the lines of equal density, lowest first. */
  contours: string[];
  dotRadius: number;
  /** The named regions, each with the papers nearest to its centre; if there is no region, one part without a region has all papers. */
  parts: { region?: Region; papers: { paper: CollectionPaper; at: Point }[] }[];
}

/** Collection sizes, in papers, with a map: fewer papers are better shown as a list; more are unreadable and too large for a page. */
export const mappedSizes = { min: 30, max: 2_000 };

/** Whether a collection with this number of papers has a map. */
export const hasMap = (papers: number): boolean =>
  papers >= mappedSizes.min && papers <= mappedSizes.max;

const width = 800;

/** The inputs of a map besides the papers. */
export interface MapContext {
  /** The related papers of each paper, by id, nearest first. */
  related: Map<string, { id: string }[]>;
  /** Names of the topics, by slug. */
  names: Map<string, string>;
}

/** The map of a collection; undefined if it has too few papers or too many. */
export function toMap(
  papers: CollectionPaper[],
  { related, names }: MapContext,
): CollectionMap | undefined {
  if (!hasMap(papers.length)) return undefined;
  const density = Math.sqrt(papers.length);
  const spread = Math.max(14, 320 / density);
  const { points, height } = fit(layOut(papers, related), width, 2 * spread);
  const size = { width, height };
  const regions = findRegions(toTopics(papers, names), points, size);
  return {
    ...size,
    contours: toContours(points, size, spread),
    dotRadius: Math.round(10 * Math.min(4.5, Math.max(1.8, 70 / density))) / 10,
    parts: toParts(papers, points, regions),
  };
}

function toTopics(papers: CollectionPaper[], names: Map<string, string>) {
  const numbered = new Map<string, number[]>();
  papers.forEach(({ topics }, index) => {
    for (const slug of topics) numbered.set(slug, [...(numbered.get(slug) ?? []), index]);
  });
  return [...numbered].map(([slug, members]) => ({
    slug,
    name: names.get(slug) ?? slug,
    papers: members,
  }));
}

/** The parts from left to right, so that the list below the picture follows the direction of reading. */
function toParts(
  papers: CollectionPaper[],
  points: Point[],
  regions: Region[],
): CollectionMap['parts'] {
  const placed = papers.flatMap((paper, index) => {
    const at = points[index];
    return at ? [{ paper, at }] : [];
  });
  const byRegion = Map.groupBy(placed, ({ at }) => nearestRegion(at, regions));
  return [...byRegion]
    .map(([region, inside]) => ({ ...(region && { region }), papers: inside }))
    .sort((a, b) => (a.region?.at.x ?? 0) - (b.region?.at.x ?? 0));
}
