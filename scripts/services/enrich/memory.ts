import { z } from 'astro/zod';

/**
 * What `enrich` remembers of each paper, in `content/references/.enrich.json`: which look-up was made on which day, and the records that the
 * maintainer may accept.
 */
const paperMemorySchema = z.strictObject({
  /** By look-up, such as `arxiv by title`: the day. */
  asked: z.record(z.string(), z.string()).default({}),
  uncertain: z
    .array(
      z.strictObject({
        source: z.string(),
        accept: z.string(),
        title: z.string(),
        reason: z.string(),
      }),
    )
    .optional(),
});

export type PaperMemory = z.output<typeof paperMemorySchema>;
export type Memory = Map<string, PaperMemory>;

/** Reads the memory; throws with what is wrong. */
export function parseMemory(json: string): Memory {
  return new Map(Object.entries(z.record(z.string(), paperMemorySchema).parse(JSON.parse(json))));
}

/** Writes the memory: one paper a line, by id, look-ups by name. */
export function printMemory(memory: Memory): string {
  const lines = [...memory]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { asked, uncertain }]) => {
      const sorted = Object.fromEntries(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
      const value = { asked: sorted, ...(uncertain?.length && { uncertain }) };
      return `${JSON.stringify(id)}: ${JSON.stringify(value)}`;
    });
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
