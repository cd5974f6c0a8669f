import type { SimilarVector } from './nearest.ts';
import { cosine } from './shared-terms.ts';
import type { SparseVector } from './vectors.ts';

/** Number of candidates by latent semantics that are ranked again by shared words. */
export const CANDIDATES = 40;
/** Weight of latent semantic similarity relative to word similarity. */
const MEANING = 0.5;

/** A similar paper with its similarity by words and by latent semantics. */
export interface RankedVector extends SimilarVector {
  score: number;
}

/** Similar papers of one by their scores, highest first. Those that have a score keep it. */
export const rank = (
  vectors: SparseVector[],
  index: number,
  near: (SimilarVector | RankedVector)[],
): RankedVector[] =>
  near
    .map((neighbour) => withScore(vectors, index, neighbour))
    .sort((a, b) => b.score - a.score || a.other - b.other);

export const withScore = (
  vectors: SparseVector[],
  index: number,
  one: SimilarVector | RankedVector,
): RankedVector =>
  'score' in one
    ? one
    : { ...one, score: cosine(vectors[index], vectors[one.other]) + MEANING * one.similarity };
