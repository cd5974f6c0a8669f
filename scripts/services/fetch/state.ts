import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readText } from '../../../src/catalogue/read-text.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { readStateFile } from '../read-state-file.ts';

/** The state of a series between runs of `fetch`, in `content/digests/.fetch.json`. */
const seriesStateSchema = z.strictObject({
  /** Days without papers, or without papers that match the settings. */
  empty: z.array(z.string()).optional(),
  /** The version of the Zotero library whose items are all saved. */
  version: z.number().int().optional(),
  /** Hash of the settings that `version` applies to: with different keywords, older items may match. */
  settings: z.string().optional(),
  /** Keys of saved items that were removed from the library. */
  removed: z.array(z.string()).optional(),
});

export type SeriesState = z.output<typeof seriesStateSchema>;
type FetchState = Record<string, SeriesState>;

/** The name starts with a dot: the file is not a digest. */
const stateFile = 'digests/.fetch.json';

/** The saved state of every series. Throws a `ContentError` if the file is invalid. */
export const readFetchState = (content: string): FetchState =>
  readStateFile(content, stateFile, {
    parse: (json) => z.record(z.string(), seriesStateSchema).parse(JSON.parse(json)),
    ifDeleted: 'empty days are then fetched again',
  }) ?? {};

/** Records a day without papers, or without papers that match the settings. */
export function saveEmptyDay(content: string, series: string, day: string): void {
  const { empty = [] } = readFetchState(content)[series] ?? {};
  saveState(content, series, { empty: [...empty, day] });
}

/** Saves changes to the state of a series. While `limit` leaves out papers, the library's version is not saved, so that the next digests contain them. */
export function saveState(
  content: string,
  series: string,
  { version, settings, ...others }: SeriesState,
  beyondLimit = 0,
): void {
  const state = readFetchState(content);
  const progress = beyondLimit === 0 && version !== undefined ? { version, settings } : {};
  const text = printState({ ...state, [series]: { ...state[series], ...others, ...progress } });
  const path = join(content, stateFile);
  if (!existsSync(path) || readText(path) !== text) writeAtomically(new Map([[path, text]]));
}

/** Formats the state: series by name, properties and lists in a fixed order. */
function printState(state: FetchState): string {
  const series = Object.entries(state)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sortMembers(one)]);
  return `${JSON.stringify(Object.fromEntries(series), null, 2)}\n`;
}

function sortMembers({ empty, version, settings, removed }: SeriesState): SeriesState {
  return {
    ...(empty?.length && { empty: sortUnique(empty) }),
    ...(version !== undefined && { version }),
    ...(settings !== undefined && { settings }),
    ...(removed?.length && { removed: sortUnique(removed) }),
  };
}

const sortUnique = (texts: string[]) => [...new Set(texts)].sort();
