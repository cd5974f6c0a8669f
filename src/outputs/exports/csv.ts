import type { Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Export, ExportContext } from './export.ts';
import { formatName } from '../../model/names/format-name.ts';
import { plainLine } from '../../text/views.ts';

type ValueOf = (paper: Paper, context: ExportContext) => string | undefined;

const columns: Record<string, ValueOf> = {
  id: ({ id }) => id,
  title: ({ title }) => plainLine(title),
  authors: ({ author }) => author?.map(formatName).join('; '),
  date: ({ issued }) => issued,
  venue: (paper) => paper['container-title'],
  doi: ({ DOI }) => DOI,
  arxiv: ({ arxiv }) => arxiv,
  url: ({ URL }) => URL,
  keywords: ({ keyword }) => keyword?.join('; '),
  abstract: ({ abstract }) => abstract && plainLine(abstract),
};

const file = { name: 'csv', label: 'CSV', extension: 'csv', mediaType: 'text/csv' };

/** CSV (RFC 4180) for spreadsheets, one line per paper, in plain Unicode. */
export const csv: Export = {
  ...file,
  scopes: ['list'],
  ...toTable(columns),
  withNotes: {
    ...file,
    scopes: [],
    ...toTable({ ...columns, note: (paper, { note }) => note?.(paper) }),
  },
};

function toTable(table: Record<string, ValueOf>): Pick<Export, 'entry' | 'around'> {
  return {
    entry: (paper, context) => row(Object.values(table).map((valueOf) => valueOf(paper, context))),
    around: { before: row(Object.keys(table)) },
  };
}

function row(values: (string | undefined)[]): string {
  return `${values.map((value = '') => cell(cleanLine(value))).join(',')}\r\n`;
}

/**
 * Spreadsheets evaluate cells that start like a formula (https://owasp.org/www-community/attacks/CSV_Injection). In many locales, they use `;` as
 * the separator, so the text after one can start a cell.
 */
function cell(value: string): string {
  const inertText = value.replace(/(^|;\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",]/.test(inertText) ? `"${inertText.replaceAll('"', '""')}"` : inertText;
}
