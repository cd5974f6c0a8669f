/** Number of papers on one page of a list. */
export const papersPerPage = 50;

/** Number of papers on one page of a digest, large enough that most digests have one page. */
export const papersPerDigestPage = 100;

/** Number of values on one page of an index; a longer index is split by letter. */
export const valuesPerPage = 1000;

/** Number of source spans on one page: about 100 papers of a digest in the format `papers-page`. */
export const MAX_SPANS_PER_PAGE = 400;

/** One page of a long list. */
export interface ListPage<Entry> {
  entries: Entry[];
  /** From 1. */
  number: number;
  last: number;
  /** Position of the first entry in the whole list, from 1. */
  start: number;
  total: number;
}

/** Splits a list into pages. An empty list has one empty page. */
export function paginate<Entry>(entries: Entry[], size: number): ListPage<Entry>[] {
  const last = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: last }, (_, index) => ({
    entries: entries.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    start: index * size + 1,
    total: entries.length,
  }));
}

/** The `[...page]` parameter of a page: `undefined` for the first, `page/2` for the second. */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
