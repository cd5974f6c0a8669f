import { join } from 'node:path';
import { writeAtomically } from '../../write-atomically.ts';
import { readStateFile } from '../read-state-file.ts';
import { removeLostLookups, parseHistory, printHistory, type History } from './history.ts';
import { parseItems, printItems, type EnrichedItem } from './records.ts';

/** In `content/references/`. */
export const recordsName = 'enriched.json';
const recordsFile = `references/${recordsName}`;
/** The dot marks it as a file that is not a reference. */
const historyFile = 'references/.enrich.json';

export interface EnrichFiles {
  items: Map<string, EnrichedItem>;
  history: History;
}

/** Reads the records and the history of earlier runs. Throws a `ContentError` if one of the files is invalid. */
export function readEnrichFiles(content: string): EnrichFiles {
  const read = <Value>(file: string, parse: (json: string) => Value) =>
    readStateFile(content, file, { parse, ifDeleted: 'the requests are then repeated' });
  const items = read(recordsFile, parseItems) ?? new Map<string, EnrichedItem>();
  const history = read(historyFile, parseHistory) ?? (new Map() as History);
  return { items, history: removeLostLookups(history, (id) => items.has(id)) };
}

/** Writes both files. An interruption leaves neither half-written. */
export function writeEnrichFiles(content: string, { items, history }: EnrichFiles): void {
  const files = new Map<string, string>();
  if (items.size > 0) files.set(join(content, recordsFile), printItems(items));
  if (history.size > 0) files.set(join(content, historyFile), printHistory(history));
  writeAtomically(files);
}
