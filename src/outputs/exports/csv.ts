import type { Paper } from '../../model/paper.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Export } from './export.ts';
import { formatName } from '../../model/names/format-name.ts';
import { plainLine } from '../../text/views.ts';

const columns: Record<string, (paper: Paper) => string | undefined> = {
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

/** CSV (RFC 4180) for spreadsheets, one line a paper, in plain Unicode. */
export const csv: Export = {
  name: 'csv',
  label: 'CSV',
  extension: 'csv',
  scopes: ['list'],
  mediaType: 'text/csv',
  entry: (paper) => row(Object.values(columns).map((valueOf) => valueOf(paper))),
  around: { before: row(Object.keys(columns)) },
};

function row(values: (string | undefined)[]): string {
  return `${values.map((value = '') => cell(cleanLine(value))).join(',')}\r\n`;
}

/** A spreadsheet would run a text that begins like a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
function cell(value: string): string {
  const tame = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
