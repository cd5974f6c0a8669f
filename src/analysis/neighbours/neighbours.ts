import type { Text } from '../topics/text.ts';
import { findNearest, type Near } from './nearest.ts';
import { reduce } from './reduce.ts';
import { cosine, sharedTerms } from './shared-terms.ts';
import { toVectors, type SparseVector } from './vectors.ts';

/** A paper that is like another, with the terms that both share. */
export interface Related {
  id: string;
  terms: string[];
}

/** As many as a reader wants to see; search itself uses the first few. */
const NEIGHBOURS = 10;
/** Of so many that are near in meaning, those that share the telling words come first. */
const CANDIDATES = 40;
/** The weight of similarity in meaning, relative to that in words. */
const MEANING = 0.5;

/**
 * The papers nearest to each, nearest first, with the terms that both hold. Texts are plain. Candidates are near in the space of the
 * strongest directions of their tf-idf (latent semantic analysis, Deerwester et al. 1990), so that two about the same thing in other
 * words are found; of these, cosine of the tf-idf itself decides with it. Up to 4,000 papers each is compared with all; above, with those
 * of the nearest cells, so that time grows as N√N.
 */
export function findNeighbours(texts: Text[]): Map<string, Related[]> {
  const { vectors, terms } = toVectors(texts);
  const near = findNearest(reduce(vectors, terms.length), CANDIDATES);
  return new Map(
    texts.map(({ id }, index) => [
      id,
      nearestOf(vectors, index, near[index] ?? []).map((other) => ({
        id: texts[other]?.id ?? '',
        terms: sharedTerms(vectors[index], vectors[other], terms),
      })),
    ]),
  );
}

function nearestOf(vectors: SparseVector[], index: number, near: Near[]): number[] {
  return near
    .map(({ other, similarity }) => ({
      other,
      similarity: cosine(vectors[index], vectors[other]) + MEANING * similarity,
    }))
    .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
    .slice(0, NEIGHBOURS)
    .map(({ other }) => other);
}
