import { z } from 'astro/zod';

/** What `fetch` remembers of a series, in `content/digests/.fetch.json`. */
const seriesMemorySchema = z.strictObject({
  /** Days that gave nothing. */
  empty: z.array(z.string()).optional(),
});

export type SeriesMemory = z.output<typeof seriesMemorySchema>;
export type FetchMemory = Record<string, SeriesMemory>;

/** Reads the memory; throws with what is wrong. */
export const parseFetchMemory = (json: string): FetchMemory =>
  z.record(z.string(), seriesMemorySchema).parse(JSON.parse(json));

/** Writes the memory: series by name, days and keys in order. */
export function printFetchMemory(memory: FetchMemory): string {
  const series = Object.entries(memory)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { empty }]) => [
      name,
      {
        ...(empty?.length && { empty: [...new Set(empty)].sort() }),
      },
    ]);
  return `${JSON.stringify(Object.fromEntries(series), null, 2)}\n`;
}
