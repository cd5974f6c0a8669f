import { indexLines } from '../shared/line-index.ts';
import type { Lines } from '../shared/records.ts';

export interface Row {
  /** Their number may differ from that of other rows. */
  cells: string[];
  lines: Lines;
}

export interface Table {
  header: Row;
  rows: Row[];
  /** Rows that cannot be read; reading continues on the line after the row's first one. */
  problems: { message: string; line: number }[];
}

/** Comma, tab or semicolon, whichever is most frequent in the first line. */
export function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split('\n', 1);
  const counts = [',', '\t', ';'].map((delimiter) => ({
    delimiter,
    count: firstLine.split(delimiter).length,
  }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).delimiter;
}

/**
 * Rows of a CSV text (RFC 4180) with their lines. Rows may be ragged; blank lines are skipped. A quotation mark inside a cell that does not
 * begin with one is part of its text. (csv-parse stops at a quotation mark that is never closed, and loses all rows after it.)
 */
export function readTable(text: string, delimiter: string): Table {
  return new TableReader(text, delimiter).read();
}

class BrokenRow extends Error {}

class TableReader {
  readonly text: string;
  readonly delimiter: string;
  readonly lineAt: (offset: number) => number;
  readonly unquoted: RegExp;
  readonly problems: Table['problems'] = [];
  at = 0;

  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
    this.lineAt = indexLines(text);
    this.unquoted = new RegExp(`[^${delimiter}\\n]*`, 'y');
  }

  read(): Table {
    const [header = { cells: [], lines: [1, 1] }, ...rows] = this.readRows();
    return { header, rows, problems: this.problems };
  }

  readRows(): Row[] {
    const rows: Row[] = [];
    while (this.at < this.text.length) {
      const start = this.at;
      try {
        const cells = this.readRow();
        const lines: Lines = [this.lineAt(start), this.lineAt(this.at - 1)];
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, lines });
      } catch (error) {
        if (!(error instanceof BrokenRow)) throw error;
        this.problems.push({ message: error.message, line: this.lineAt(start) });
        this.at = this.endOfLine(start) + 1;
      }
    }
    return rows;
  }

  readRow(): string[] {
    const cells: string[] = [];
    for (;;) {
      // An apostrophe keeps a spreadsheet from running the cell; it is not part of the text.
      cells.push(this.readCell().replace(/^'(?=[=+\-@＝＋－＠])/, ''));
      const next = this.text[this.at++];
      if (next !== this.delimiter) return cells;
    }
  }

  /** Ends at a delimiter, at the end of a line or after the text. */
  readCell(): string {
    if (this.text[this.at] === '"') return this.readQuoted();
    this.unquoted.lastIndex = this.at;
    const [cell = ''] = this.unquoted.exec(this.text) ?? [];
    this.at += cell.length;
    return cell;
  }

  readQuoted(): string {
    const start = this.at + 1;
    for (let from = start; ;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) throw new BrokenRow('A quotation mark is not closed');
      const next = this.text[quote + 1];
      if (next === '"') from = quote + 2;
      else if (next === undefined || next === '\n' || next === this.delimiter) {
        this.at = quote + 1;
        return this.text.slice(start, quote).replaceAll('""', '"');
      } else throw new BrokenRow('A quotation mark is not closed at the end of its cell');
    }
  }

  endOfLine(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }
}
