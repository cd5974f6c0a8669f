/** Papers on one page of a list. */
export const papersPerPage = 50;

/** Papers on one page of a digest, which is read as a whole where it can be. */
export const papersPerDigestPage = 100;

/** Values on one page of an index; a longer index is split by letter. */
export const valuesPerPage = 1000;

/** Spans of lines of a source on one page: about 100 papers of a papers page. */
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

/** Cuts a list into pages; an empty list is one empty page. */
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

/** The `[...page]` parameter of a page: nothing for the first, `page/2` for the second. */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
