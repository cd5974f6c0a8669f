import type { SparseVector } from './vectors.ts';

/** Number of dimensions; 64 to 128 rank equally well. */
const DIMENSIONS = 96;
/** Number of subspace iterations; more do not change any relevant neighbour. */
const ROUNDS = 3;

/** Dense vectors, `width` numbers a row. */
export interface DenseVectors {
  count: number;
  width: number;
  values: Float32Array;
}

/** The strongest singular directions of vectors: `width` numbers for each term. */
export interface Directions {
  width: number;
  basis: Float32Array;
}

/**
 * The strongest singular directions of vectors. Truncated SVD by subspace iteration (Halko, Martinsson & Tropp 2011) from a fixed start, so that the same vectors
 * always give the same numbers.
 */
export function findDirections(vectors: SparseVector[], termCount: number): Directions {
  const width = Math.min(DIMENSIONS, vectors.length, termCount);
  let basis = startMatrix(termCount, width);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = multiply(vectors, basis, width);
    orthonormalise(rows, vectors.length, width);
    basis = multiplyTransposed(vectors, rows, termCount, width);
  }
  return { width, basis };
}

/** Vectors in the space of directions, each of length 1 (or 0). Terms that the directions do not cover are ignored. */
export function project(vectors: SparseVector[], { width, basis }: Directions): DenseVectors {
  const values = normaliseRows(multiply(vectors, basis, width), width);
  return { count: vectors.length, width, values };
}

/** Signs from a linear congruential generator (Numerical Recipes): a start without a preferred direction. */
function startMatrix(count: number, width: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: count * width }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state & 0x80000000 ? 1 : -1;
  });
}

function multiply(vectors: SparseVector[], matrix: Float32Array, width: number): Float32Array {
  const product = new Float32Array(vectors.length * width);
  vectors.forEach(({ terms, weights }, row) => {
    const to = row * width;
    for (let at = 0; at < terms.length; at++) {
      const from = (terms[at] ?? 0) * width;
      if (from >= matrix.length) break;
      const weight = weights[at] ?? 0;
      for (let k = 0; k < width; k++) product[to + k]! += weight * matrix[from + k]!;
    }
  });
  return product;
}

function multiplyTransposed(
  vectors: SparseVector[],
  rows: Float32Array,
  termCount: number,
  width: number,
): Float32Array {
  const product = new Float32Array(termCount * width);
  vectors.forEach(({ terms, weights }, row) => {
    const from = row * width;
    for (let at = 0; at < terms.length; at++) {
      const to = (terms[at] ?? 0) * width;
      const weight = weights[at] ?? 0;
      for (let k = 0; k < width; k++) product[to + k]! += weight * rows[from + k]!;
    }
  });
  return product;
}

/** Gram–Schmidt on the columns, in place; a column that depends on those before it becomes 0. */
function orthonormalise(matrix: Float32Array, count: number, width: number): void {
  const columns = Array.from({ length: width }, (_, k) =>
    Float64Array.from({ length: count }, (_, row) => matrix[row * width + k]!),
  );
  columns.forEach((column, k) => {
    for (const earlier of columns.slice(0, k)) {
      const overlap = dot(column, earlier);
      for (let row = 0; row < count; row++) column[row]! -= overlap * earlier[row]!;
    }
    const length = Math.sqrt(dot(column, column));
    for (let row = 0; row < count; row++) {
      const value = length > 1e-9 ? (column[row] ?? 0) / length : 0;
      column[row] = value;
      matrix[row * width + k] = value;
    }
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!;
  return sum;
}

function normaliseRows(rows: Float32Array, width: number): Float32Array {
  for (let from = 0; from < rows.length; from += width) {
    const row = rows.subarray(from, from + width);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let k = 0; k < width; k++) row[k] = length > 0 ? row[k]! / length : 0;
  }
  return rows;
}
