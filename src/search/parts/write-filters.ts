import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, toIndexFile } from '../cbor-file.ts';
import { encodeCbor } from '../index-files/encode.ts';
import { filtersOf } from '../indexed-record.ts';
import type { PlainRecord } from '../record.ts';

/** Writes a file for each filter: its values with their pages. Returns the names of the filters and of their files. */
export async function writeFilters(
  records: PlainRecord[],
  outDir: string,
): Promise<[name: string, file: string][]> {
  const written: [string, string][] = [];
  for (const [name, pagesOf] of sortByKey(toPages(records))) {
    const bytes = encodeCbor([name, sortByKey(pagesOf)]);
    written.push([name, nameOf(bytes)]);
    await writeFile(join(outDir, 'filter', `${nameOf(bytes)}.pf_filter`), toIndexFile(bytes));
  }
  return written;
}

/** Pages by filter and value. */
function toPages(records: PlainRecord[]): Map<string, Map<string, number[]>> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [page, record] of records.entries())
    for (const [name, values] of Object.entries(filtersOf(record)))
      for (const value of new Set(values)) {
        const pagesOf = filters.get(name) ?? new Map<string, number[]>();
        const pages = pagesOf.get(value) ?? [];
        pages.push(page);
        filters.set(name, pagesOf.set(value, pages));
      }
  return filters;
}

const sortByKey = <Value>(map: Map<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
