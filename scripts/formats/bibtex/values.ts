import { BibtexCursor } from './cursor.ts';
import type { BibtexText } from './entry.ts';
import { usualStrings } from './strings.ts';

/** What stops an entry; reading goes on at `resume`. */
export class BrokenEntry extends Error {
  readonly resume: number;
  constructor(message: string, resume: number) {
    super(message);
    this.resume = resume;
  }
}

/** Reads the values of fields, abbreviations in their places. */
export class ValueReader extends BibtexCursor {
  readonly result: BibtexText = { entries: [], others: [], problems: [], broken: [] };
  readonly strings = new Map(usualStrings);

  /** `{…} # name # "…"`. */
  readValue(owner: string, field: string, from: number): string {
    let value = '';
    do {
      this.match(/\s*/y);
      value += this.readPiece(owner, field, from);
    } while (this.match(/\s*#\s*/y));
    return value;
  }

  readPiece(owner: string, field: string, from: number): string {
    const opener = this.text[this.at];
    if (opener === '{') return this.readBraced(owner, field, this.closingBrace(this.at + 1));
    if (opener === '"') return this.readBraced(owner, field, this.closingQuote(this.at + 1));
    const [word] = this.match(/[^\s,{}()"#=]+/y) ?? [];
    if (word === undefined && /[,})]/.test(opener ?? '')) return '';
    if (word === undefined) throw this.unexpected(owner, from);
    const isPlain = /^\d/.test(word) || field === 'month';
    const known = this.strings.get(word.toLowerCase());
    if (known !== undefined || isPlain) return known ?? word;
    this.mend(`${owner}: the abbreviation “${word}” is not defined and is kept as written.`);
    this.strings.set(word.toLowerCase(), word);
    return word;
  }

  /** `end`: behind the closing brace or quote. */
  readBraced(owner: string, field: string, end: number | undefined): string {
    if (end === undefined)
      throw new BrokenEntry(`${owner} is not closed: the value of ${field} has no end.`, -1);
    const value = this.text.slice(this.at + 1, end - 1);
    this.at = end;
    return value;
  }

  /** The rest of the entry is passed over, to its closing brace where that can be told. */
  unexpected(owner: string, from: number): BrokenEntry {
    const found = this.text.slice(this.at, this.at + 20).split('\n')[0];
    const message = `${owner} cannot be read from line ${this.lineAt(this.at)}: expected a field, found “${found}”.`;
    const opener = this.text.slice(from).search(/[{(]/) + from;
    return new BrokenEntry(message, this.closingBrace(opener + 1) ?? -1);
  }

  mend(message: string, at = this.at) {
    this.result.problems.push({ kind: 'mended', message, line: this.lineAt(at) });
  }
}
