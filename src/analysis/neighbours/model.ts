import type { Text } from '../topics/text.ts';
import { findCentres, findNearest, place, type PlacedVectors } from './nearest.ts';
import { CANDIDATES, withScore, type RankedVector } from './rank.ts';
import { findDirections, project, type DenseVectors, type Directions } from './reduce.ts';
import { toModelVectors, type SparseVector, type Vocabulary } from './vectors.ts';

/** What the related papers of a collection depend on: the first texts, their terms, directions and cells, and each text’s nearest neighbours among them. */
export interface NeighbourModel {
  vectors: SparseVector[];
  vocabulary: Vocabulary;
  directions: Directions;
  centres: DenseVectors;
  placed: PlacedVectors;
  /** Nearest first. */
  nearest: RankedVector[][];
}

/** The model of texts. It depends on nothing but these texts. */
export function toModel(texts: Text[]): NeighbourModel {
  const { vectors, vocabulary } = toModelVectors(texts);
  const directions = findDirections(vectors, vocabulary.stems.length);
  const projected = project(vectors, directions);
  const centres = findCentres(projected);
  const placed = place(projected, centres);
  const nearest = findNearest(placed, CANDIDATES).map((similar, index) =>
    similar.map((neighbour) => withScore(vectors, index, neighbour)),
  );
  return { vectors, vocabulary, directions, centres, placed, nearest };
}
