import { z } from 'astro/zod';

/** What `fetch` remembers of a series, in `content/digests/.fetch.json`. */
const seriesMemorySchema = z.strictObject({
  /** Days that gave nothing. */
  empty: z.array(z.string()).optional(),
  /** Version of a Zotero library up to which its items are saved. */
  version: z.number().int().optional(),
  /** Hash of the settings that the version holds for: with other keywords, older items may match. */
  settings: z.string().optional(),
  /** Keys of saved items that the library no longer has. */
  removed: z.array(z.string()).optional(),
});

export type SeriesMemory = z.output<typeof seriesMemorySchema>;
export type FetchMemory = Record<string, SeriesMemory>;

/** Reads the memory; throws with what is wrong. */
export const parseFetchMemory = (json: string): FetchMemory =>
  z.record(z.string(), seriesMemorySchema).parse(JSON.parse(json));

/** Writes the memory: series by name, members and lists in order. */
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
