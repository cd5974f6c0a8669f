import type { Export, ExportScope } from './export.ts';
import { exports } from './index.ts';

/**
 * Above this many papers the site writes less, and the browser makes the rest: with everything on, 10,000 papers are 0.7 GB, and GitHub Pages takes 1 GB.
 */
export const largeCollection = 12_000;

/**
 * Up to so many papers digests and the collection have files in all formats, and the values of facets have files at all: a paper has half a
 * dozen values, and each would repeat it.
 */
export const smallCollection = 2_000;

/** An author has files and feeds of their own from so many papers up: there are more authors than papers. */
const papersOfAnAuthor = 3;

/** Whether a value of a facet (`topics`) that has so many papers may have files of its own. */
export function hasFiles(facet: string, papers: number): boolean {
  return papers >= (facet === 'authors' ? papersOfAnAuthor : 1);
}

/** What an export's file is of: one paper, a digest, a value of a facet, or the whole collection. */
export type ExportSubject = 'paper' | 'digest' | 'value' | 'collection';

/** Files of the whole collection are split below this many bytes: services such as Overleaf refuse larger ones. */
export const largestFile = 50_000_000;

/** The exports that are written as files, in a collection of so many papers. */
export function writtenExports(subject: ExportSubject, papers: number): Export[] {
  const scope = scopeOf(subject, papers);
  return exports.filter(({ scopes }) => scope && scopes.includes(scope));
}

function scopeOf(subject: ExportSubject, papers: number): ExportScope | undefined {
  const isLarge = papers > largeCollection;
  if (subject !== 'paper' && papers <= smallCollection) return 'list';
  if (subject === 'collection') return isLarge ? 'large-collection' : 'collection';
  return isLarge || subject === 'value' ? undefined : 'paper';
}

/** Names of the whole collection's files: one, `papers.bib`, or as many as it takes, `papers-1.bib`, `papers-2.bib`. */
export function collectionFileNames({ extension }: Export, parts: number): string[] {
  if (parts === 1) return [`papers.${extension}`];
  return Array.from({ length: parts }, (_, index) => `papers-${index + 1}.${extension}`);
}
