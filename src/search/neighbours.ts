import type { Related } from '../catalogue/catalogue.ts';
import type { Text } from '../topics/find-topics.ts';
import { findNearest } from './neighbours/nearest.ts';
import { reduce } from './neighbours/reduce.ts';
import { sharedTerms } from './neighbours/shared-terms.ts';
import { toVectors } from './neighbours/vectors.ts';

/** As many as re-rank a search well; the gain is flat from 8 to 15. */
const NEIGHBOURS = 10;

/**
 * The papers nearest to each, nearest first, with the terms that both hold. Texts are plain. Papers are compared in the space of the
 * strongest directions of their tf-idf (latent semantic analysis, Deerwester et al. 1990), so that two that speak of the same in other
 * words are near. Up to 4,000 papers each is compared with all; above, with those of the nearest cells.
 */
export function findNeighbours(texts: Text[]): Map<string, Related[]> {
  const { vectors, terms } = toVectors(texts);
  const nearest = findNearest(reduce(vectors, terms.length), NEIGHBOURS);
  return new Map(
    texts.map(({ id }, index) => [
      id,
      (nearest[index] ?? []).map((other) => ({
        id: texts[other]?.id ?? '',
        terms: sharedTerms(vectors[index], vectors[other], terms),
      })),
    ]),
  );
}
