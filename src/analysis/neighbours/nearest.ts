import type { DenseVectors } from './reduce.ts';

/** Up to this number, all vectors are in one cell, so that every pair is compared: 4,000 take about a second. */
const MAX_SINGLE_CELL = 4_000;
/** Number of cells that are searched for each vector, including its own. */
const PROBES = 8;
/** Number of k-means iterations. */
const ROUNDS = 4;
/** Vectors with a lower cosine have nothing in common. */
const MIN_SIMILARITY = 1e-6;

/** A similar vector. */
export interface SimilarVector {
  other: number;
  /** Cosine. */
  similarity: number;
}

/** Vectors with the nearest cells of each, its own first. */
export interface VectorsWithCells extends DenseVectors {
  nearestCells: number[][];
}

/**
 * For each vector, the nearest ones in its nearest cells, by cosine, nearest first; those with nothing in common are not included. `previous` has the
 * nearest ones of the first vectors among themselves, as found before the others were added; these are then compared only with the others.
 */
export function findNearest<Neighbour extends SimilarVector>(
  vectors: VectorsWithCells,
  maxCount: number,
  previous: Neighbour[][] = [],
): (Neighbour | SimilarVector)[][] {
  const allByCell = groupByCell(vectors.nearestCells, 0);
  const addedByCell = groupByCell(vectors.nearestCells, previous.length);
  return vectors.nearestCells.map((cells, index) => {
    const byCell = previous[index] ? addedByCell : allByCell;
    const candidates = cells.flatMap((cell) => byCell.get(cell) ?? []);
    return nearestOf<Neighbour | SimilarVector>(
      vectors,
      index,
      candidates,
      previous[index] ?? [],
      maxCount,
    );
  });
}

/** The indexes of the vectors in each cell, from `first` on. */
function groupByCell(nearestCells: number[][], first: number): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let index = first; index < nearestCells.length; index++) {
    const [own = 0] = nearestCells[index] ?? [];
    const cell = members.get(own) ?? [];
    cell.push(index);
    members.set(own, cell);
  }
  return members;
}

/** The nearest vectors among the previous ones and the candidates; of equally near ones, the first. */
function nearestOf<Similar extends SimilarVector>(
  { values, width }: DenseVectors,
  index: number,
  candidates: number[],
  previous: readonly Similar[],
  maxCount: number,
): (Similar | SimilarVector)[] {
  const neighbours: (Similar | SimilarVector)[] = [...previous];
  const getThreshold = () =>
    neighbours.length < maxCount ? 0 : (neighbours.at(-1)?.similarity ?? 0);
  let threshold = getThreshold();
  for (const other of candidates) {
    if (other === index) continue;
    const similarity = dotProduct(values, index * width, values, other * width, width);
    if (similarity <= MIN_SIMILARITY || similarity < threshold) continue;
    const at = neighbours.findIndex(
      (neighbour) =>
        similarity > neighbour.similarity ||
        (similarity === neighbour.similarity && other < neighbour.other),
    );
    neighbours.splice(at === -1 ? neighbours.length : at, 0, { other, similarity });
    if (neighbours.length > maxCount) neighbours.pop();
    threshold = getThreshold();
  }
  return neighbours;
}

/** The centres of about √N cells of vectors, by k-means, which starts from evenly spaced vectors. Up to 4,000 vectors are in one cell. */
export function findCentres(vectors: DenseVectors): DenseVectors {
  const { count: size, width, values } = vectors;
  const count = size <= MAX_SINGLE_CELL ? 1 : Math.round(Math.sqrt(size));
  const centres = new Float32Array(count * width);
  for (let cell = 0; cell < count; cell++) {
    const from = Math.floor((cell * size) / count) * width;
    centres.set(values.subarray(from, from + width), cell * width);
  }
  if (count > 1) for (let round = 0; round < ROUNDS; round++) moveCentres(vectors, centres, count);
  return { count, width, values: centres };
}

/** Adds the nearest cells of each vector. */
export const assignCells = (vectors: DenseVectors, centres: DenseVectors): VectorsWithCells => ({
  ...vectors,
  nearestCells: Array.from({ length: vectors.count }, (_, index) =>
    nearestCells(vectors, index, centres.values, centres.count, PROBES),
  ),
});

/** Vectors followed by others. */
export function concatVectors(first: VectorsWithCells, others: VectorsWithCells): VectorsWithCells {
  const values = new Float32Array(first.values.length + others.values.length);
  values.set(first.values);
  values.set(others.values, first.values.length);
  return {
    count: first.count + others.count,
    width: first.width,
    values,
    nearestCells: [...first.nearestCells, ...others.nearestCells],
  };
}

function moveCentres(vectors: DenseVectors, centres: Float32Array, cellCount: number): void {
  const { count, width, values } = vectors;
  const sums = new Float32Array(centres.length);
  for (let index = 0; index < count; index++) {
    const [own = 0] = nearestCells(vectors, index, centres, cellCount, 1);
    for (let k = 0; k < width; k++) sums[own * width + k]! += values[index * width + k]!;
  }
  for (let from = 0; from < sums.length; from += width) {
    const length = Math.sqrt(dotProduct(sums, from, sums, from, width));
    if (length > 0) for (let k = 0; k < width; k++) centres[from + k] = sums[from + k]! / length;
  }
}

function nearestCells(
  { width, values }: DenseVectors,
  index: number,
  centres: Float32Array,
  cellCount: number,
  maxCount: number,
): number[] {
  const similarities = Array.from({ length: cellCount }, (_, cell) =>
    dotProduct(values, index * width, centres, cell * width, width),
  );
  if (maxCount === 1) return [similarities.indexOf(Math.max(...similarities))];
  return similarities
    .map((_, cell) => cell)
    .sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || a - b)
    .slice(0, maxCount);
}

function dotProduct(
  a: Float32Array,
  atA: number,
  b: Float32Array,
  atB: number,
  width: number,
): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += a[atA + k]! * b[atB + k]!;
  return sum;
}
