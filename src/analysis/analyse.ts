import type { Catalogue, CataloguePaper, CollectionPaper } from '../catalogue/catalogue.ts';
import { getResultCache } from '../catalogue/result-cache.ts';
import { oncePerCatalogue, getShared } from '../catalogue/once.ts';
import { plain, prose } from '../text/views.ts';
import { getModel } from './neighbours/cached-model.ts';
import { findNeighbours, type Related } from './neighbours/neighbours.ts';
import { findTopics, type FoundTopics } from './topics/find-topics.ts';
import type { PaperText } from './topics/paper-text.ts';

/** The results of analysing a catalogue. */
export interface Analysis {
  topics: FoundTopics;
  related: Map<string, Related[]>;
}

const topicResults = () => getShared('topics', () => new WeakMap<Catalogue, FoundTopics>());

const relatedResults = () =>
  getShared('related', () => new WeakMap<Catalogue, Map<string, Related[]>>());

/** The topics of a catalogue's papers. Computed when first needed, which takes seconds for thousands of papers. */
export const getTopics: (catalogue: Catalogue) => FoundTopics = oncePerCatalogue(
  (catalogue) => findTopics(toTexts(catalogue, prose), catalogue.topicCorrections),
  topicResults(),
);

/** The papers related to each of a catalogue's papers, by id. Computed when first needed, like the topics. */
export const getRelated: (catalogue: Catalogue) => Map<string, Related[]> = oncePerCatalogue(
  (catalogue) =>
    findNeighbours(toTexts(catalogue, plain), (texts) => getModel(texts, getResultCache())),
  relatedResults(),
);

/** Uses the results of another process for the same catalogue. */
export function setAnalysis(catalogue: Catalogue, { topics, related }: Analysis): void {
  topicResults().set(catalogue, topics);
  relatedResults().set(catalogue, related);
}

/** A catalogue's papers, in its order, with their topics. */
export function withTopics(catalogue: Catalogue): CollectionPaper[] {
  const { byPaper } = getTopics(catalogue);
  return catalogue.papers.map((paper) => ({ ...paper, topics: byPaper.get(paper.id) ?? [] }));
}

/** In the order of the files, so that adding a digest does not reorder them. */
function toTexts(
  { papers, readAbstract }: Catalogue,
  print: (markdown: string) => string,
): PaperText[] {
  return papers.toSorted(byFile).map((paper) => ({
    id: paper.id,
    title: print(paper.title),
    abstract: print(readAbstract(paper) ?? ''),
    language: paper.textLanguage,
    ...(paper.keyword && { keyword: paper.keyword }),
  }));
}

const byFile = (a: CataloguePaper, b: CataloguePaper) => (a.file < b.file ? -1 : 1);
