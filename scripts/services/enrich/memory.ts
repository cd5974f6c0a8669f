import { z } from 'astro/zod';

/**
 * The state of a paper between runs of `enrich`, in `content/references/.enrich.json`: its look-ups with their days, and the records that the
 * maintainer may accept.
 */
const paperMemorySchema = z.strictObject({
  /** Day of each look-up, such as `arxiv by title`. */
  asked: z.record(z.string(), z.string()).default({}),
  /** Look-ups that found the paper's record. They are repeated if the record is deleted. */
  found: z.array(z.string()).optional(),
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

/** Parses the memory. Throws if it is invalid. */
export function parseMemory(json: string): Memory {
  return new Map(Object.entries(z.record(z.string(), paperMemorySchema).parse(JSON.parse(json))));
}

/** Formats the memory: one paper per line, papers by id, look-ups by name. */
export function printMemory(memory: Memory): string {
  const lines = [...memory]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { asked, found, uncertain }]) => {
      const sorted = Object.fromEntries(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
      const value = {
        asked: sorted,
        ...(found?.length && { found: found.toSorted() }),
        ...(uncertain?.length && { uncertain }),
      };
      return `${JSON.stringify(id)}: ${JSON.stringify(value)}`;
    });
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Removes look-ups whose results are lost because the paper's record was deleted. */
export function forgetLost(memory: Memory, hasRecord: (id: string) => boolean): Memory {
  return new Map(
    [...memory].map(([id, paper]) => {
      const { asked, found, ...others } = paper;
      if (!found || hasRecord(id)) return [id, paper];
      const remaining = Object.entries(asked).filter(([name]) => !found.includes(name));
      return [id, { ...others, asked: Object.fromEntries(remaining) }];
    }),
  );
}

/** The number of days between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
