import type { SavedPaper } from './saved-papers.ts';

/** The reading list as a backup file. Its format names the list `kept`. */
export function printBackup(papers: SavedPaper[]): string {
  return `${JSON.stringify({ offprint: 1, kept: papers }, null, 2)}\n`;
}

/** The reading list in a backup file; `undefined` if the text is something else. */
export function parseBackup(json: string): SavedPaper[] | undefined {
  try {
    const { offprint, kept } = JSON.parse(json) as { offprint?: number; kept?: SavedPaper[] };
    if (offprint !== 1 || !Array.isArray(kept)) return undefined;
    return kept.flatMap(({ id, note }) =>
      typeof id === 'string' ? [{ id, ...(typeof note === 'string' && note && { note }) }] : [],
    );
  } catch {
    return undefined;
  }
}

/** Merges two lists: the papers of the first in their order, then those that only the second has. Notes of the first take precedence. */
export function mergeLists(first: SavedPaper[], second: SavedPaper[]): SavedPaper[] {
  const merged = new Map(first.map((paper) => [paper.id, paper]));
  for (const { id, note } of second)
    merged.set(id, { ...(note && { note }), ...merged.get(id), id });
  return [...merged.values()];
}
