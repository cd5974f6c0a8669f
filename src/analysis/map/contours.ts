import { contourDensity } from 'd3-contour';
import type { Point } from './layout.ts';

/** Density levels at which a line is drawn. */
const levels = 6;

/**
 * Lines of equal density around points, lowest first, each as SVG path data to be filled, like contour lines on a topographic map.
 * `spread` is the radius of influence of one point, in the points' units.
 */
export function toContours(
  points: Point[],
  size: { width: number; height: number },
  spread: number,
): string[] {
  const density = contourDensity<Point>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .size([size.width, size.height])
    .bandwidth(spread)
    .cellSize(8)
    .thresholds(levels);
  return density(points).map(({ coordinates }) => coordinates.flat().map(toPath).join(''));
}

/** A ring in whole units and relative coordinates, which take half the bytes. */
function toPath(ring: number[][]): string {
  const corners = ring.map(([x = 0, y = 0]) => ({ x: Math.round(x), y: Math.round(y) }));
  const [start = { x: 0, y: 0 }] = corners;
  const moves = corners.slice(1, -1).map(({ x, y }, index) => {
    const before = corners[index] ?? start;
    return `${x - before.x} ${y - before.y}`;
  });
  return `M${start.x} ${start.y}l${moves.join(' ').replaceAll(' -', '-')}z`;
}
