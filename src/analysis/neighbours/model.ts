import type { PaperText } from '../topics/paper-text.ts';
import { findCentres, findNearest, assignCells, type VectorsWithCells } from './nearest.ts';
import { CANDIDATES, withScore, type RankedVector } from './rank.ts';
import { findDirections, project, type DenseVectors, type Directions } from './reduce.ts';
import { toModelVectors, type SparseVector, type Vocabulary } from './vectors.ts';

/** What the related papers of a collection depend on: the first texts, their terms, directions and cells, and each text’s nearest neighbours among them. */
export interface NeighbourModel {
  vectors: SparseVector[];
  vocabulary: Vocabulary;
  directions: Directions;
  centres: DenseVectors;
  withCells: VectorsWithCells;
  /** Nearest first. */
  nearest: RankedVector[][];
}

/** The model of texts. It depends on nothing but these texts. */
export function toModel(texts: PaperText[]): NeighbourModel {
  const { vectors, vocabulary } = toModelVectors(texts);
  const directions = findDirections(vectors, vocabulary.stems.length);
  const projected = project(vectors, directions);
  const centres = findCentres(projected);
  const withCells = assignCells(projected, centres);
  const nearest = findNearest(withCells, CANDIDATES).map((similar, index) =>
    similar.map((neighbour) => withScore(vectors, index, neighbour)),
  );
  return { vectors, vocabulary, directions, centres, withCells, nearest };
}
