import type { DenseVectors } from './reduce.ts';

/** Maximum number of vectors that are one cell, so that every pair is compared: 4,000 take about a second. */
const ONE_CELL = 4_000;
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
  nearby: number[][];
}

/**
 * The nearest vectors of each in its nearest cells, by cosine, nearest first; those with nothing in common are not included. `known` are those of the first
 * vectors among themselves, which are then compared only with the others.
 */
export function findNearest<Known extends SimilarVector>(
  vectors: VectorsWithCells,
  maxCount: number,
  known: Known[][] = [],
): (Known | SimilarVector)[][] {
  const members = toMembers(vectors.nearby, 0);
  const later = toMembers(vectors.nearby, known.length);
  return vectors.nearby.map((cells, index) => {
    const compared = known[index] ? later : members;
    const candidates = cells.flatMap((cell) => compared.get(cell) ?? []);
    return nearestOf<Known | SimilarVector>(
      vectors,
      index,
      candidates,
      known[index] ?? [],
      maxCount,
    );
  });
}

/** The vectors from `first` on in each cell. */
function toMembers(nearby: number[][], first: number): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let index = first; index < nearby.length; index++) {
    const [own = 0] = nearby[index] ?? [];
    const cell = members.get(own) ?? [];
    cell.push(index);
    members.set(own, cell);
  }
  return members;
}

/** The nearest of those that are known and of the candidates; of equally near ones the first. */
function nearestOf<Similar extends SimilarVector>(
  { values, width }: DenseVectors,
  index: number,
  candidates: number[],
  known: readonly Similar[],
  maxCount: number,
): (Similar | SimilarVector)[] {
  const found: (Similar | SimilarVector)[] = [...known];
  const leastOf = () => (found.length < maxCount ? 0 : (found.at(-1)?.similarity ?? 0));
  let least = leastOf();
  for (const other of candidates) {
    if (other === index) continue;
    const similarity = product(values, index * width, values, other * width, width);
    if (similarity <= MIN_SIMILARITY || similarity < least) continue;
    const at = found.findIndex(
      (neighbour) =>
        similarity > neighbour.similarity ||
        (similarity === neighbour.similarity && other < neighbour.other),
    );
    found.splice(at === -1 ? found.length : at, 0, { other, similarity });
    if (found.length > maxCount) found.pop();
    least = leastOf();
  }
  return found;
}

/** Centres of about √N cells of vectors by k-means, initialised with evenly spaced ones. Up to 4,000 vectors are one cell. */
export function findCentres(vectors: DenseVectors): DenseVectors {
  const { count: size, width, values } = vectors;
  const count = size <= ONE_CELL ? 1 : Math.round(Math.sqrt(size));
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
  nearby: Array.from({ length: vectors.count }, (_, index) =>
    nearestCells(vectors, index, centres.values, centres.count, PROBES),
  ),
});

/** Vectors followed by others. */
export function join(first: VectorsWithCells, others: VectorsWithCells): VectorsWithCells {
  const values = new Float32Array(first.values.length + others.values.length);
  values.set(first.values);
  values.set(others.values, first.values.length);
  return {
    count: first.count + others.count,
    width: first.width,
    values,
    nearby: [...first.nearby, ...others.nearby],
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
    const length = Math.sqrt(product(sums, from, sums, from, width));
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
    product(values, index * width, centres, cell * width, width),
  );
  if (maxCount === 1) return [similarities.indexOf(Math.max(...similarities))];
  return similarities
    .map((_, cell) => cell)
    .sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || a - b)
    .slice(0, maxCount);
}

function product(
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
