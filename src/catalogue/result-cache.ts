import { shared } from './once.ts';

/**
 * Results that a build keeps for the next one, by name. Reading them must give the same as computing them again: `inputs` is everything besides the code
 * that a result depends on.
 */
export interface ResultCache {
  /** The result stored under a name, if it was computed from these inputs by the same code. */
  read(name: string, inputs: string): unknown;
  /** Stores a result in place of the last one with this name. */
  write(name: string, inputs: string, result: unknown): void;
}

const holder = () => shared('result cache', (): { cache?: ResultCache } => ({}));

/** The results of the last build; none, unless the command has a folder for them. */
export const getResultCache = (): ResultCache =>
  holder().cache ?? { read: () => undefined, write: () => undefined };

export function setResultCache(cache: ResultCache): void {
  holder().cache = cache;
}
