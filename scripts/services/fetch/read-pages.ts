/** One page of a list. */
export interface Page<Row> {
  rows: Row[];
  /** How many rows the whole list has, where the service says so. */
  total?: number | undefined;
}

/** Passes over a list that changes while it is read. */
const MAX_PASSES = 3;

/**
 * All rows of a list that comes in pages, each once. A list that changes meanwhile shifts rows from page to page: where a row came twice or the
 * total changed, the list is read again, and what any pass saw is kept.
 */
export async function readPages<Row>(
  readPage: (page: number) => Promise<Page<Row>>,
  pageSize: number,
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const seen = new Set<string>();
    const totals = new Set<number>();
    let shifted = false;
    for (let page = 0; ; page += 1) {
      const { rows: part, total } = await readPage(page);
      if (total !== undefined) totals.add(total);
      for (const row of part) {
        shifted ||= seen.has(keyOf(row));
        seen.add(keyOf(row));
        rows.set(keyOf(row), rows.get(keyOf(row)) ?? row);
      }
      const isLast = total === undefined ? part.length < pageSize : (page + 1) * pageSize >= total;
      if (isLast || part.length === 0) break;
    }
    if (!shifted && totals.size <= 1) break;
  }
  return [...rows.values()];
}
