import { fnv1a } from '../text/hash.ts';

/**
 * The pages and files that one process of a build renders: those whose addresses have a hash, as a fraction of all hashes, from `from` up to but not
 * including `to`. The share of an address depends only on the address, so it stays the same when other pages are added.
 */
export interface Share {
  from: number;
  to: number;
}

/** All pages and files. */
export const WHOLE: Share = { from: 0, to: 1 };

/** No page and no file. */
export const NOTHING: Share = { from: 0, to: 0 };

/** One of `count` shares of equal size; `index` counts from 1. Together they contain every address exactly once. */
export const toEqualShare = (index: number, count: number): Share => ({
  from: (index - 1) / count,
  to: index / count,
});

/** Whether an address, given as its path with the base, belongs to a share. */
export const hasAddress = (share: Share, path: string): boolean =>
  isWithin(share, fnv1a(path) / 2 ** 32);

/** Whether the files of the whole collection belong to a share. They all belong to one, because their number and names are known only after they have been created. */
export const hasCollectionFiles = (share: Share): boolean => isWithin(share, 0);

const isWithin = ({ from, to }: Share, fraction: number) => from <= fraction && fraction < to;

/** A share as text, for the environment: `0.25 1`. */
export const formatShare = ({ from, to }: Share): string => `${from} ${to}`;

/** The share of a text that `formatShare` made; everything by default. */
export function parseShare(text: string | undefined): Share {
  if (text === undefined) return WHOLE;
  const [from = NaN, to = NaN] = text.split(' ').map(Number);
  if (!(from >= 0 && from <= to && to <= 1)) throw new Error(`Not a share: ${text}`);
  return { from, to };
}
