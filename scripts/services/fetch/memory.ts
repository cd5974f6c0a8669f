import { z } from 'astro/zod';

/** The state of a series between runs of `fetch`, in `content/digests/.fetch.json`. */
const seriesMemorySchema = z.strictObject({
  /** Days without papers. */
  empty: z.array(z.string()).optional(),
  /** The version of the Zotero library whose items are all saved. */
  version: z.number().int().optional(),
  /** Hash of the settings that `version` applies to: with different keywords, older items may match. */
  settings: z.string().optional(),
  /** Keys of saved items that were removed from the library. */
  removed: z.array(z.string()).optional(),
});

export type SeriesMemory = z.output<typeof seriesMemorySchema>;
export type FetchMemory = Record<string, SeriesMemory>;

/** Parses the state. Throws if it is invalid. */
export const parseFetchMemory = (json: string): FetchMemory =>
  z.record(z.string(), seriesMemorySchema).parse(JSON.parse(json));

/** Formats the state: series by name, properties and lists in a fixed order. */
export function printFetchMemory(memory: FetchMemory): string {
  const series = Object.entries(memory)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sortMembers(one)]);
  return `${JSON.stringify(Object.fromEntries(series), null, 2)}\n`;
}

function sortMembers({ empty, version, settings, removed }: SeriesMemory): SeriesMemory {
  return {
    ...(empty?.length && { empty: sortUnique(empty) }),
    ...(version !== undefined && { version }),
    ...(settings !== undefined && { settings }),
    ...(removed?.length && { removed: sortUnique(removed) }),
  };
}

const sortUnique = (texts: string[]) => [...new Set(texts)].sort();
