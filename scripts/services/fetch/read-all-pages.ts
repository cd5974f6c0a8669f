import { CommandError } from '../../command-error.ts';
import { isDeepStrictEqual } from 'node:util';

/** One page of a list. */
interface Page<Row> {
  rows: Row[];
  /** Number of rows in the whole list, if the service reports it. */
  total?: number | undefined;
  /** Version of the list, if the service reports it. */
  version?: number | undefined;
}

export interface PagedList<Row> {
  /** Each row once. */
  rows: Row[];
  /** Whether these are all rows: the list did not change during the requests. */
  isComplete: boolean;
  /** Version of the list when its first page was read. */
  version?: number | undefined;
}

/** Requests one page, by its number or the position of its first row, both counted from 0. */
export type ReadPage<Row> = (page: number, start: number) => Promise<Page<Row>>;

interface Pass<Row> {
  rows: Map<string, Row>;
  /** The totals and versions that its pages reported. */
  states: Set<string>;
  /** Number of rows on all pages, including repetitions. */
  length: number;
  /** Whether a row was on two pages. (Twice on the same page does not indicate a change.) */
  isShifted: boolean;
  pages: number;
  total?: number | undefined;
  version?: number | undefined;
}

/** How many times a list is read at most, if it keeps changing. */
const MAX_PASSES = 3;
/** More pages indicate an error in the service. */
const MAX_PAGES = 1000;

/**
 * Reads all rows of a paginated list. If the list changes in the meantime, rows move between pages, so that some are repeated or missing; the
 * list is then read again. If it changes every time, the rows of all attempts are returned.
 */
export async function readAllPages<Row>(
  readPage: ReadPage<Row>,
  pageSize: number,
  keyOf: (row: Row) => string,
): Promise<PagedList<Row>> {
  const passes: Pass<Row>[] = [];
  while (passes.length < MAX_PASSES) {
    const pass = await readOnce(readPage, pageSize, keyOf);
    const { rows, version } = pass;
    if (isWhole(pass, passes.at(-1)))
      return { rows: [...rows.values()], isComplete: true, version };
    passes.push(pass);
  }
  const rows = new Map(passes.flatMap((pass) => [...pass.rows]));
  const states = new Set(passes.flatMap((pass) => [...pass.states]));
  // If all passes have the same rows, only their order changed, such as that of papers of the same day.
  const isComplete = states.size === 1 && rows.size === passes[0]?.total;
  return { rows: [...rows.values()], isComplete, version: passes.at(-1)?.version };
}

/** Whether no rows moved, judging by totals and versions or, if the service reports neither, by two identical passes. */
function isWhole<Row>(pass: Pass<Row>, before: Pass<Row> | undefined): boolean {
  const { states, length, isShifted, pages, total } = pass;
  if (states.size > 1 || isShifted) return false;
  if (total !== undefined) return length === total;
  return pages === 1 || (before !== undefined && isDeepStrictEqual(keysOf(before), keysOf(pass)));
}

const keysOf = ({ rows }: Pass<unknown>) => [...rows.keys()];

async function readOnce<Row>(
  readPage: ReadPage<Row>,
  pageSize: number,
  keyOf: (row: Row) => string,
): Promise<Pass<Row>> {
  const rows = new Map<string, Row>();
  const states = new Set<string>();
  let first: Page<Row> | undefined;
  let start = 0;
  let isShifted = false;
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = await readPage(number, start);
    first ??= page;
    states.add(`${page.total} ${page.version}`);
    start += page.rows.length;
    isShifted ||= page.rows.some((row) => rows.has(keyOf(row)));
    for (const row of page.rows) rows.set(keyOf(row), row);
    const isLast = page.total === undefined ? page.rows.length < pageSize : start >= page.total;
    if (!isLast && page.rows.length > 0) continue;
    const { total, version } = first;
    return { rows, states, length: start, isShifted, pages: number + 1, total, version };
  }
  throw new CommandError(
    'service-unexpected',
    `The list has more than ${MAX_PAGES} pages. Nothing was saved; report the problem if the next run fails too.`,
  );
}

/** The rows of a complete list. Throws if the list kept changing. */
export function allRows<Row>({ rows, isComplete }: PagedList<Row>): Row[] {
  if (isComplete) return rows;
  throw new CommandError(
    'list-changed',
    'The list changed while it was being read. Nothing was saved; run the command again.',
  );
}
