/** One page of a list. */
export interface Page<Row> {
  rows: Row[];
  /** How many rows the whole list has, where the service says so. */
  total?: number | undefined;
  /** Version of the list, where the service has one. */
  version?: number | undefined;
}

export interface PagedList<Row> {
  /** Each row once. */
  rows: Row[];
  /** Whether these are certainly all rows: the list did not change while it was read. */
  isComplete: boolean;
  /** Version of the list when its first page was read. */
  version?: number | undefined;
}

/** Reads one page: by its number or by the position of its first row, both from 0. */
export type ReadPage<Row> = (page: number, start: number) => Promise<Page<Row>>;

interface Pass<Row> {
  rows: Map<string, Row>;
  isStable: boolean;
  total?: number | undefined;
  version?: number | undefined;
  pages: number;
}

/** Readings of a list that changes while it is read. */
const MAX_PASSES = 3;
/** A list without an end is not the documented form. */
const MAX_PAGES = 1000;

/**
 * All rows of a list that comes in pages. If the list changes meanwhile, rows move from page to page: one comes twice, or not at all. The list is
 * then read again. A list that changes every time gives what any reading saw.
 */
export async function readPages<Row>(
  readPage: ReadPage<Row>,
  pageSize: number,
  keyOf: (row: Row) => string,
): Promise<PagedList<Row>> {
  const all = new Map<string, Row>();
  let last: Pass<Row> | undefined;
  for (let number = 0; number < MAX_PASSES; number += 1) {
    const pass = await readOnce(readPage, pageSize, keyOf);
    const { rows, version } = pass;
    if (isConfirmed(pass, last)) return { rows: [...rows.values()], isComplete: true, version };
    for (const [key, row] of rows) all.set(key, row);
    last = pass;
  }
  const isComplete =
    last?.total !== undefined && last.version === undefined && all.size >= last.total;
  return { rows: [...all.values()], isComplete, version: last?.version };
}

/** Whether nothing moved: by total or version, or, for a service that says neither, because two readings are equal. */
function isConfirmed<Row>(pass: Pass<Row>, before: Pass<Row> | undefined): boolean {
  if (!pass.isStable) return false;
  if (pass.total !== undefined) return pass.rows.size === pass.total;
  if (pass.pages === 1) return true;
  return (
    before !== undefined && [...before.rows.keys()].join('\n') === [...pass.rows.keys()].join('\n')
  );
}

async function readOnce<Row>(
  readPage: ReadPage<Row>,
  pageSize: number,
  keyOf: (row: Row) => string,
): Promise<Pass<Row>> {
  const rows = new Map<string, Row>();
  const states = new Set<string>();
  let first: Page<Row> | undefined;
  let start = 0;
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = await readPage(number, start);
    first ??= page;
    states.add(`${page.total} ${page.version}`);
    start += page.rows.length;
    for (const row of page.rows) rows.set(keyOf(row), row);
    const isLast = page.total === undefined ? page.rows.length < pageSize : start >= page.total;
    if (!isLast && page.rows.length > 0) continue;
    const isStable = states.size === 1 && rows.size === start;
    return { rows, isStable, total: first.total, version: first.version, pages: number + 1 };
  }
  throw new Error(`The list has more than ${MAX_PAGES} pages.`);
}

/** The rows of a list that was read as a whole; throws where it changed all the time. */
export function allRows<Row>({ rows, isComplete }: PagedList<Row>): Row[] {
  if (isComplete) return rows;
  throw new Error('The list changed while it was read. Nothing was saved; run the command again.');
}
