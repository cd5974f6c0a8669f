import type { Export, ExportScope } from './export.ts';
import { exports } from './index.ts';

/** Above this many papers the site writes less, so that it stays below a host's limits; the browser makes the rest. */
export const largeCollection = 20_000;

/** Files of the whole collection are split below this many bytes: services such as Overleaf refuse larger ones. */
export const largestFile = 50_000_000;

/** The exports that are written as files for a scope, in a collection of so many papers. */
export function writtenExports(
  scope: Exclude<ExportScope, 'large-collection'>,
  papers: number,
): Export[] {
  const isLarge = papers > largeCollection;
  if (isLarge && scope !== 'collection') return [];
  const wanted = isLarge ? 'large-collection' : scope;
  return exports.filter(({ scopes }) => scopes.includes(wanted));
}

/** Names of the whole collection's files: one, `papers.bib`, or as many as it takes, `papers-1.bib`, `papers-2.bib`. */
export function collectionFileNames({ extension }: Export, parts: number): string[] {
  if (parts === 1) return [`papers.${extension}`];
  return Array.from({ length: parts }, (_, index) => `papers-${index + 1}.${extension}`);
}
