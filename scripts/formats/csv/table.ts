import { CsvError, parse } from 'csv-parse/sync';
import type { Lines } from '../reading/records.ts';

export interface Row {
  /** As many as the row has. */
  cells: string[];
  lines: Lines;
}

export interface Table {
  header: Row;
  rows: Row[];
  /** A quote that opens and never closes, or text after a closing one: reading goes on behind it. */
  problems: { message: string; line: number }[];
}

type Parsed = { record: string[]; info: { lines: number } }[];

/** Comma, tab or semicolon: the one that the first line has most of. */
export function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split('\n', 1);
  const counts = [',', '\t', ';'].map((one) => ({ one, count: firstLine.split(one).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).one;
}

/** Rows of a CSV text (RFC 4180) with their lines. Rows may be ragged; blank lines are skipped. */
export function readTable(text: string, delimiter: string): Table {
  const rows: Row[] = [];
  const problems: Table['problems'] = [];
  let rest = text;
  for (let offset = 0; rest !== '';) {
    try {
      collect(rest, offset);
      break;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const broken = brokenLine(rest, error);
      collect(linesOf(rest, 0, broken), offset);
      problems.push({ message: messageOf(error), line: offset + broken + 1 });
      rest = linesOf(rest, broken + 1);
      offset += broken + 1;
    }
  }
  const [header = { cells: [], lines: [1, 1] }, ...others] = rows;
  return { header, rows: others, problems };

  function collect(part: string, offset: number) {
    let before = 0;
    for (const { record, info } of parse(part, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed) {
      const lines: Lines = [offset + before + 1, offset + info.lines];
      rows.push({ cells: record, lines });
      before = info.lines;
    }
  }
}

/** Lines before the one in which the broken row begins. */
function brokenLine(text: string, error: CsvError): number {
  const at = Number(error['lines'] ?? 1);
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return Math.max(0, at - 1);
  return openingLine(text);
}

/** The line in which the quote opens that never closes. */
function openingLine(text: string): number {
  let line = 0;
  let opened = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === '"' && quoted) opened = line;
    if (character === '\n') line++;
  }
  return opened;
}

function messageOf({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark opens here and never closes';
  if (code === 'INVALID_OPENING_QUOTE')
    return 'A quotation mark stands inside a cell that does not begin with one';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'Text stands behind a closing quotation mark';
  return message;
}

const linesOf = (text: string, from: number, to?: number) =>
  text.split('\n').slice(from, to).join('\n');
