import type { PaperText } from '../topics/paper-text.ts';
import { toModel, type NeighbourModel } from './model.ts';
import { assignCells, concatVectors, findNearest } from './nearest.ts';
import { CANDIDATES, rank } from './rank.ts';
import { project } from './reduce.ts';
import { sharedTerms } from './shared-terms.ts';
import { toAddedVectors } from './vectors.ts';

/** A similar paper, with the terms that both share. */
export interface Related {
  id: string;
  terms: string[];
}

/** Maximum number of related papers that are found for each paper; pages and ranking use only the first few. */
const MAX_NEIGHBOURS = 10;
/**
 * In collections of fewer papers than this, most papers have no similar paper, and even the nearest ones share only a word or two. Two papers are then related only if they
 * share two terms.
 */
const TINY_COLLECTION = 12;

/**
 * The most similar papers of each paper, nearest first, with the terms that both contain. Texts are plain. Candidates are papers that are close in the space of the
 * strongest directions of their tf-idf (latent semantic analysis, Deerwester et al. 1990), so that papers about the same subject in different
 * words are found; they are ranked by this closeness and by the cosine of the tf-idf itself. In collections of up to 4,000 papers, each is compared with
 * all others; in larger ones, with those in the nearest cells, so that time grows as N√N.
 *
 * Frequencies, directions and cells are those of the first `modelSize` texts, so that texts added at the end change the related papers only of similar
 * papers; they are projected into the existing space (folding-in). `getModel` may return the model that was computed earlier from the same texts.
 */
export function findNeighbours(
  texts: PaperText[],
  getModel: (texts: PaperText[]) => NeighbourModel = toModel,
): Map<string, Related[]> {
  const size = modelSize(texts.length);
  const model = getModel(texts.slice(0, size));
  const { vectors: addedVectors, terms } = toAddedVectors(texts.slice(size), model.vocabulary);
  const vectors = [...model.vectors, ...addedVectors];
  const cells = assignCells(project(addedVectors, model.directions), model.centres);
  const nearest = findNearest(concatVectors(model.withCells, cells), CANDIDATES, model.nearest);
  const minShared = texts.length < TINY_COLLECTION ? 2 : 0;
  return new Map(
    texts.map(({ id }, index) => {
      const ranked = rank(vectors, index, nearest[index] ?? []).slice(0, MAX_NEIGHBOURS);
      const related = ranked.map(({ other }) => ({
        id: texts[other]?.id ?? '',
        terms: sharedTerms(vectors[index], vectors[other], terms),
      }));
      return [id, related.filter(({ terms: shared }) => shared.length >= minShared)];
    }),
  );
}

/** Up to this number of papers, all of them are in the model: adding papers changes the related papers of many others, but building all pages takes only seconds. */
const SMALL_MODEL = 4_000;

/**
 * The number of papers in the model: the largest multiple of a step between a sixteenth and an eighth of the collection, so that it changes only when the
 * collection has grown by a step.
 */
export function modelSize(papers: number): number {
  if (papers <= SMALL_MODEL) return papers;
  const step = 2 ** (Math.floor(Math.log2(papers)) - 3);
  return papers - (papers % step);
}
