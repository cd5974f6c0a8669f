import type { Export, ExportScope } from './export.ts';
import { facets } from '../../site/facets.ts';
import { limitsFor } from '../../site/limits.ts';
import { exports } from './index.ts';

/** Whether a value of a facet (`topics`) with this many papers has exports and feeds as files. */
export function hasFiles(facet: string, papers: number): boolean {
  const { minPapersForFiles = 1 } = facets.find(({ slug }) => slug === facet) ?? {};
  return papers >= minPapersForFiles;
}

/** What an exported file contains: one paper, a digest, a value of a facet, or the whole collection. */
export type ExportContents = 'paper' | 'digest' | 'value' | 'collection';

/** Exports of the whole collection are split into files smaller than this many bytes: services such as Overleaf refuse larger ones. */
export const MAX_FILE_BYTES = 50_000_000;

/** The exports that are written as files, by the number of papers in the collection. */
export function writtenExports(subject: ExportContents, papers: number): Export[] {
  const scope = scopeOf(subject, papers);
  return exports.filter(({ scopes }) => scope && scopes.includes(scope));
}

function scopeOf(subject: ExportContents, papers: number): ExportScope | undefined {
  const { hasPaperFiles, hasListFiles, collectionFiles } = limitsFor(papers);
  if (subject === 'paper') return hasPaperFiles ? 'paper' : undefined;
  if (subject === 'collection') return collectionFiles;
  return hasListFiles ? 'list' : undefined;
}

/** Names of the whole collection's files: `papers.bib`, or, if there are several, `papers-1.bib`, `papers-2.bib`. */
export function collectionFileNames({ extension }: Export, parts: number): string[] {
  if (parts === 1) return [`papers.${extension}`];
  return Array.from({ length: parts }, (_, index) => `papers-${index + 1}.${extension}`);
}
