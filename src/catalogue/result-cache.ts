import { getShared } from './once.ts';

/**
 * Results that a build keeps for the next one, by name. Reading a result must give the same as computing it again: `inputs` is everything that the result
 * depends on besides the code.
 */
export interface ResultCache {
  /** The result stored under a name, if it was computed from these inputs by the same code. */
  read(name: string, inputs: string): unknown;
  /** Stores a result in place of the last one with this name. */
  write(name: string, inputs: string, result: unknown): void;
}

const holder = () => getShared('result cache', (): { cache?: ResultCache } => ({}));

/** The results of the last build; none, unless the command has a folder for them. */
export const getResultCache = (): ResultCache =>
  holder().cache ?? { read: () => undefined, write: () => undefined };

export function setResultCache(cache: ResultCache): void {
  holder().cache = cache;
}
