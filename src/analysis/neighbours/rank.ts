import type { SimilarVector } from './nearest.ts';
import { cosine } from './shared-terms.ts';
import type { SparseVector } from './vectors.ts';

/** Number of candidates by latent semantics that are ranked again by shared words. */
export const CANDIDATES = 40;
/** Weight of latent semantic similarity relative to word similarity. */
const LATENT_WEIGHT = 0.5;

/** A similar vector with its score: the similarity by words plus the weighted latent semantic similarity. */
export interface RankedVector extends SimilarVector {
  score: number;
}

/** The papers similar to one paper, by score, highest first. Those that already have a score keep it. */
export const rank = (
  vectors: SparseVector[],
  index: number,
  candidates: (SimilarVector | RankedVector)[],
): RankedVector[] =>
  candidates
    .map((neighbour) => withScore(vectors, index, neighbour))
    .sort((a, b) => b.score - a.score || a.other - b.other);

export const withScore = (
  vectors: SparseVector[],
  index: number,
  neighbour: SimilarVector | RankedVector,
): RankedVector =>
  'score' in neighbour
    ? neighbour
    : {
        ...neighbour,
        score:
          cosine(vectors[index], vectors[neighbour.other]) + LATENT_WEIGHT * neighbour.similarity,
      };
