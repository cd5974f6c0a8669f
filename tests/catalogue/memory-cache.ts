import type { ResultCache } from '../../src/catalogue/result-cache.ts';

/** A result cache in memory, for several builds in a row; `writes` counts the calls of `write`. */
export function createMemoryCache(): ResultCache & {
  stored: Map<string, unknown>;
  writes: number;
} {
  const stored = new Map<string, unknown>();
  return {
    stored,
    writes: 0,
    read: (name, inputs) => structuredClone(stored.get(name + inputs)),
    write(name, inputs, result) {
      this.writes += 1;
      stored.set(name + inputs, structuredClone(result));
    },
  };
}
