import type { Source } from '../format.ts';
import { Records } from '../shared/records.ts';
import { readCells, type Column } from './columns.ts';
import { delimiterOf, readTable, type Row } from './table.ts';

/** The contents of a table's columns. */
export interface Columns {
  columnsOf: (names: string[]) => Column[];
  /** Whether a column is read. Rows with a cell in another column are private. Default: whether `columnsOf` knows it. */
  isSupported?: (name: string) => boolean;
}

/** Reads a table with named columns; `readOtherFields` adds fields that only the format knows. */
export function readCsv(
  source: Source,
  { columnsOf, isSupported }: Columns,
  readOtherFields: (cellAt: (name: string) => string) => object = () => ({}),
): Records {
  const { header, rows, problems } = readTable(source.text, delimiterOf(source.text));
  const names = header.cells.map((name) => name.trim());
  const columns = columnsOf(names);
  const areSupported = names.map(
    (name, index) => isSupported?.(name) ?? columns[index] !== undefined,
  );
  const indexOf = new Map(names.map((name, index) => [name, index] as const).reverse());
  const records = new Records(source, {
    words: names.filter((_, index) => areSupported[index]).join(' '),
  });
  records.leaveOut({ lines: header.lines }, 'metadata', 'names of the columns');
  for (const { message, line } of problems) {
    records.report('record-broken', `${message}.`, line);
    records.leaveOut({ lines: [line, line] }, 'not-understood', 'broken record');
  }
  if (!columns.includes('title'))
    records.report(
      'file-broken',
      `No column “title” in the first line: ${names.join(', ')}.`,
      1,
      'In the first line, name the column that contains the titles “title”. Other columns: authors, year, venue, url, doi, abstract …',
    );
  else for (const row of rows) records.attempt(row.lines, () => addRow(row));
  return records;

  function addRow({ cells, lines }: Row) {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length !== names.length) {
      const count = cells.length < names.length ? 'fewer' : 'more';
      records.report(
        'row-ragged',
        `The row on line ${lines[0]} has ${cells.length} cells, ${count} than the ${names.length} columns.`,
        lines[0],
      );
    }
    const named = cells
      .slice(0, names.length)
      .map((cell, index): [Column, string] => [columns[index], cell]);
    const first = (wanted: Column) =>
      named.find(([column, cell]) => column === wanted && cell.trim())?.[1];
    const id = first('id')?.trim();
    const unreadFields = cells.flatMap((cell, index) => {
      const name = names[index] ?? '';
      return cell.trim() === '' || areSupported[index] ? [] : [name];
    });
    records.add({
      lines,
      name: id ? `“${id}”` : `The row on line ${lines[0]}`,
      id,
      title: first('title'),
      abstract: first('abstract'),
      fields: {
        ...readCells(named),
        ...readOtherFields((name) => cells[indexOf.get(name) ?? -1]?.trim() ?? ''),
      },
      unreadFields,
      shown: unreadFields.length > 0 ? [] : [{ name: '', lines }],
    });
  }
}
