import { z } from 'astro/zod';

/**
 * What `enrich` remembers of each paper, in `content/references/.enrich.json`: which look-up was made on which day, and the records that the
 * maintainer may accept.
 */
const paperMemorySchema = z.strictObject({
  /** By look-up, such as `arxiv by title`: the day. */
  asked: z.record(z.string(), z.string()).default({}),
  /** Look-ups whose answers are in the paper's record: without the record they are made again. */
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

/** Reads the memory; throws with what is wrong. */
export function parseMemory(json: string): Memory {
  return new Map(Object.entries(z.record(z.string(), paperMemorySchema).parse(JSON.parse(json))));
}

/** Writes the memory: one paper a line, by id, look-ups by name. */
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

/** The memory without look-ups whose answers are lost, because the paper has no record any more. */
export function forgetLost(memory: Memory, hasRecord: (id: string) => boolean): Memory {
  return new Map(
    [...memory].map(([id, paper]) => {
      const { asked, found, ...others } = paper;
      if (!found || hasRecord(id)) return [id, paper];
      const kept = Object.entries(asked).filter(([name]) => !found.includes(name));
      return [id, { ...others, asked: Object.fromEntries(kept) }];
    }),
  );
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
