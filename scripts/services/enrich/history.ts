import { z } from 'astro/zod';

/**
 * The state of a paper between runs of `enrich`, in `content/references/.enrich.json`: its look-ups with their days, and the records that the
 * maintainer may accept.
 */
const paperHistorySchema = z.strictObject({
  /** The day of each look-up, by its name, such as `arxiv by title`. */
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

export type PaperHistory = z.output<typeof paperHistorySchema>;
export type History = Map<string, PaperHistory>;

/** Parses the history. Throws if it is invalid. */
export function parseHistory(json: string): History {
  return new Map(Object.entries(z.record(z.string(), paperHistorySchema).parse(JSON.parse(json))));
}

/** Formats the history: one paper per line, papers by id, look-ups by name. */
export function printHistory(history: History): string {
  const lines = [...history]
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
export function removeLostLookups(history: History, hasRecord: (id: string) => boolean): History {
  return new Map(
    [...history].map(([id, paper]) => {
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
