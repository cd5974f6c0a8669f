import type { Text } from '../topics/text.ts';
import { findNearest, type Near } from './nearest.ts';
import { reduce } from './reduce.ts';
import { cosine, sharedTerms } from './shared-terms.ts';
import { toVectors, type SparseVector } from './vectors.ts';

/** A similar paper, with the terms that both share. */
export interface Related {
  id: string;
  terms: string[];
}

/** Number of related papers that are shown; ranking uses only the first few. */
const NEIGHBOURS = 10;
/** Number of candidates by latent semantics that are ranked again by shared words. */
const CANDIDATES = 40;
/** Weight of latent semantic similarity relative to word similarity. */
const MEANING = 0.5;

/** Below this number of papers most have no similar one, and the nearest share some word: two papers are related only if they share two terms. */
const SMALL_COLLECTION = 12;

/**
 * The most similar papers of each paper, nearest first, with the terms that both contain. Texts are plain. Candidates are close in the space of the
 * strongest directions of their tf-idf (latent semantic analysis, Deerwester et al. 1990), so that two about the same subject in different
 * words are found; they are ranked by this and by the cosine of the tf-idf itself. Up to 4,000 papers each is compared with all; above that, with those
 * of the nearest cells, so that time grows as N√N.
 *
 * Frequencies, directions and cells are those of the first `modelSize` texts, so that texts added at the end change the related papers only of those that
 * they are near to; they are projected into the space that is there (folding-in).
 */
export function findNeighbours(texts: Text[]): Map<string, Related[]> {
  const size = modelSize(texts.length);
  const { vectors, terms } = toVectors(texts, size);
  const near = findNearest(reduce(vectors, terms.length, size), CANDIDATES, size);
  const minShared = texts.length < SMALL_COLLECTION ? 2 : 0;
  return new Map(
    texts.map(({ id }, index) => {
      const related = nearestOf(vectors, index, near[index] ?? []).map((other) => ({
        id: texts[other]?.id ?? '',
        terms: sharedTerms(vectors[index], vectors[other], terms),
      }));
      return [id, related.filter(({ terms: shared }) => shared.length >= minShared)];
    }),
  );
}

/** Papers up to which all of them are the model: adding some changes the related papers of many, but building all pages takes seconds. */
const SMALL_MODEL = 4_000;

/** How many of a collection's papers are the model: the largest multiple of an eighth to a sixteenth of it, which changes when it has grown by that. */
export function modelSize(papers: number): number {
  if (papers <= SMALL_MODEL) return papers;
  const step = 2 ** (Math.floor(Math.log2(papers)) - 3);
  return papers - (papers % step);
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
