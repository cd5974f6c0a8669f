import type { DenseVectors } from './reduce.ts';

/** Maximum number of papers for which every pair is compared: 4,000 take about a second. */
const EXACT_LIMIT = 4_000;
/** Number of cells that are searched for each paper, including its own. */
const PROBES = 8;
/** Number of k-means iterations. */
const ROUNDS = 4;

/** A similar vector. */
export interface Near {
  other: number;
  /** Cosine. */
  similarity: number;
}

/** The nearest vectors of each, by cosine, nearest first; those with nothing in common are not included. The cells are those of the first `size` vectors. */
export function findNearest(vectors: DenseVectors, most: number, size = vectors.count): Near[][] {
  const all = Array.from({ length: vectors.count }, (_, index) => index);
  if (vectors.count <= EXACT_LIMIT) return all.map((index) => nearestOf(vectors, index, all, most));
  const { cells, nearby } = toCells(vectors, size);
  return all.map((index) =>
    nearestOf(
      vectors,
      index,
      (nearby[index] ?? []).flatMap((cell) => cells[cell] ?? []),
      most,
    ),
  );
}

function nearestOf(
  { values, width }: DenseVectors,
  index: number,
  candidates: number[],
  most: number,
): Near[] {
  const found: Near[] = [];
  let minSimilarity = 1e-6;
  for (const other of candidates) {
    const similarity =
      other === index ? 0 : product(values, index * width, values, other * width, width);
    if (similarity <= minSimilarity) continue;
    const at = found.findIndex(
      (one) => similarity > one.similarity || (similarity === one.similarity && other < one.other),
    );
    found.splice(at === -1 ? found.length : at, 0, { other, similarity });
    if (found.length > most) found.pop();
    if (found.length === most) minSimilarity = found.at(-1)?.similarity ?? minSimilarity;
  }
  return found;
}

/** Cells of about √N of the first vectors by k-means, initialised with evenly spaced ones; `nearby` contains the nearest cells of each vector. */
function toCells(vectors: DenseVectors, size: number): { cells: number[][]; nearby: number[][] } {
  const { count, width, values } = vectors;
  const cellCount = Math.round(Math.sqrt(size));
  const centres = new Float32Array(cellCount * width);
  for (let cell = 0; cell < cellCount; cell++) {
    const from = Math.floor((cell * size) / cellCount) * width;
    centres.set(values.subarray(from, from + width), cell * width);
  }
  for (let round = 0; round < ROUNDS; round++)
    moveCentres({ ...vectors, count: size }, centres, cellCount);
  const nearby = Array.from({ length: count }, (_, index) =>
    nearestCells(vectors, index, centres, cellCount, PROBES),
  );
  const cells: number[][] = Array.from({ length: cellCount }, () => []);
  nearby.forEach(([own = 0], index) => cells[own]?.push(index));
  return { cells, nearby };
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
  most: number,
): number[] {
  const likenesses = Array.from({ length: cellCount }, (_, cell) =>
    product(values, index * width, centres, cell * width, width),
  );
  if (most === 1) return [likenesses.indexOf(Math.max(...likenesses))];
  return likenesses
    .map((_, cell) => cell)
    .sort((a, b) => (likenesses[b] ?? 0) - (likenesses[a] ?? 0) || a - b)
    .slice(0, most);
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
