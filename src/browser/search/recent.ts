import { MAX_QUERY } from '../../search/query.ts';
import { readArray, writeValue } from '../storage.ts';

const NAME = 'recent-searches';
/** Maximum number of stored searches: as many as fit below the search box. */
const MAX_SEARCHES = 8;

/** Recent searches on this device, latest first. */
export const readRecent = (): string[] =>
  readArray(NAME)
    .filter((query) => typeof query === 'string' && query.length <= MAX_QUERY)
    .slice(0, MAX_SEARCHES) as string[];

export const addRecent = (query: string): void =>
  write([query, ...readRecent().filter((recent) => recent !== query)].slice(0, MAX_SEARCHES));

export const removeRecent = (query: string): void =>
  write(readRecent().filter((recent) => recent !== query));

const write = (queries: string[]) => void writeValue(NAME, JSON.stringify(queries));
