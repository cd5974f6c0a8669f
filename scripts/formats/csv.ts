import { columnsOf } from './csv/columns.ts';
import { readCsv } from './csv/read-csv.ts';
import { delimiterOf, readTable } from './csv/table.ts';
import type { Format, Source } from './format.ts';

/** CSV and TSV whose first line names the columns. */
export const csv: Format = {
  name: 'csv',
  description: 'CSV and TSV with named columns, such as MiniConf’s',
  reads: [
    'The first line names the columns: `title` and any of `UID`, `authors`, `abstract`, `keywords`, `year` or `date`, `venue`, `url`, `doi`, `arxiv`, `pdf`, `code`, `video` and so on, in any order and case, or the same in other languages (`Titel`, `Auteur`, `Año`, `标题`). Commas, tabs or semicolons between cells; `|` or `;` between names.',
    'Private: all other columns, such as `notes`, `tags`, `file`, email addresses, reviewers.',
  ],
  extensions: ['.csv', '.tsv'],
  detect(source) {
    if (!/\.(?:csv|tsv)$/i.test(source.name)) return 0;
    return columnsOf(headerOf(source)).includes('title') ? 0.8 : 0.4;
  },
  parse: (source) => readCsv(source, { columnsOf }).toResult(),
};

/** Names of the columns, as written. */
export function headerOf({ text }: Source): string[] {
  const [line = ''] = text.split('\n', 1);
  return readTable(line.slice(0, 100_000), delimiterOf(line)).header.cells.map((name) =>
    name.trim(),
  );
}
