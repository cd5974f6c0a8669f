import { indexLines } from '../reading/line-index.ts';
import type { Lines } from '../reading/records.ts';

/** A field as written: braces, TeX and all; abbreviations are in place. */
export interface Field {
  value: string;
  lines: Lines;
}

export interface Entry {
  /** In lower case: `inproceedings`. */
  type: string;
  /** Empty where there is none. */
  key: string;
  /** By lower-case name; of a name that stands twice, the first. */
  fields: Map<string, Field>;
  lines: Lines;
  /** Lines of `%` comments between the fields. */
  comments: Lines[];
}

export interface BibtexText {
  entries: Entry[];
  /** Comments, preambles and abbreviations. */
  others: { kind: 'comment' | 'preamble' | 'string'; lines: Lines }[];
  /** `broken`: the entry is lost. `mended`: it was read in spite of this. */
  problems: { kind: 'broken' | 'mended'; message: string; line: number }[];
  /** Lines of entries that could not be read. */
  broken: Lines[];
}

/** Abbreviations that every BibTeX style defines (plain.bst). Months stay words. */
const usualStrings: [string, string][] = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (month): [string, string] => [month, month],
  ),
  ['acmcs', 'ACM Computing Surveys'],
  ['acta', 'Acta Informatica'],
  ['cacm', 'Communications of the ACM'],
  ['ibmjrd', 'IBM Journal of Research and Development'],
  ['ibmsj', 'IBM Systems Journal'],
  ['ieeese', 'IEEE Transactions on Software Engineering'],
  ['ieeetc', 'IEEE Transactions on Computers'],
  ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
  ['ipl', 'Information Processing Letters'],
  ['jacm', 'Journal of the ACM'],
  ['jcss', 'Journal of Computer and System Sciences'],
  ['scp', 'Science of Computer Programming'],
  ['sicomp', 'SIAM Journal on Computing'],
  ['tocs', 'ACM Transactions on Computer Systems'],
  ['tods', 'ACM Transactions on Database Systems'],
  ['tog', 'ACM Transactions on Graphics'],
  ['toms', 'ACM Transactions on Mathematical Software'],
  ['toois', 'ACM Transactions on Office Information Systems'],
  ['toplas', 'ACM Transactions on Programming Languages and Systems'],
  ['tcs', 'Theoretical Computer Science'],
];

/** How many starts of entries a value may hold before it is taken for unclosed: some people keep a BibTeX entry in a field. */
const mostNestedEntries = 3;

/**
 * Reads BibTeX as BibTeX and Biber do (btparse's grammar; *BibTeXing*, 1988): braces count even after a backslash, text between entries is a
 * comment. What people write wrongly is mended where only one thing can be meant, and told; an entry that cannot be read is told, and
 * reading goes on with the next that begins a line.
 */
export function parseEntries(text: string): BibtexText {
  return new BibtexReader(text).read();
}

/** What stops an entry; reading goes on at `resume`. */
class BrokenEntry extends Error {
  readonly resume: number;
  constructor(message: string, resume: number) {
    super(message);
    this.resume = resume;
  }
}

class BibtexReader {
  readonly text: string;
  readonly result: BibtexText = { entries: [], others: [], problems: [], broken: [] };
  readonly strings = new Map(usualStrings);
  readonly lineAt: (offset: number) => number;
  readonly start = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
  readonly lineStart = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]\s*[^\s,{}()="]*\s*,/gm;
  at = 0;
  escapesCount = true;

  constructor(text: string) {
    this.text = text;
    this.lineAt = indexLines(text);
  }

  read(): BibtexText {
    for (let from = this.nextStart(); from; from = this.nextStart()) {
      try {
        this.readObject(from);
      } catch (error) {
        if (!(error instanceof BrokenEntry)) throw error;
        if (!this.readWithEscapes(from)) this.recover(from.index, error);
      }
    }
    return this.result;
  }

  /** Second try of a broken entry: people take `\{` for a brace that does not count, as JabRef does. */
  readWithEscapes(from: RegExpExecArray): boolean {
    const before = this.result.problems.length;
    this.escapesCount = false;
    try {
      this.readObject(from);
      this.mend(
        `“${this.result.entries.at(-1)?.key}”: braces behind a backslash do not pair; they were read as text.`,
        from.index,
      );
      return true;
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error;
      this.result.problems.length = before;
      return false;
    } finally {
      this.escapesCount = true;
    }
  }

  /** The next `@type{`; one behind a `%` in its line is commented out (btparse; BibTeX itself knows no such comments). */
  nextStart(): RegExpExecArray | null {
    this.start.lastIndex = this.at;
    let match = this.start.exec(this.text);
    while (match && this.isCommented(match.index)) match = this.start.exec(this.text);
    return match;
  }

  isCommented(offset: number): boolean {
    const lineStart = this.text.lastIndexOf('\n', offset) + 1;
    return offset - lineStart < 1000 && this.text.slice(lineStart, offset).includes('%');
  }

  recover(from: number, { message, resume }: BrokenEntry) {
    const line = this.lineAt(from);
    this.lineStart.lastIndex = from + 1;
    const next = this.lineStart.exec(this.text)?.index ?? this.text.length;
    this.at = resume > from ? Math.min(resume, next) : next;
    this.result.problems.push({ kind: 'broken', message, line });
    this.result.broken.push([line, this.lineAt(Math.max(from, this.at - 1))]);
  }

  readObject(match: RegExpExecArray) {
    const [whole, type = '', opener] = match;
    const name = type.toLowerCase();
    const from = match.index;
    this.at = from + whole.length;
    if (name === 'comment') return this.skipObject('comment', from);
    if (name === 'preamble') return this.skipObject('preamble', from);
    if (name === 'string') return this.readStrings(from, opener === '(' ? ')' : '}');
    this.readEntry(name, from, opener === '(' ? ')' : '}');
  }

  /** A comment without a closing brace ends with its line. */
  skipObject(kind: 'comment' | 'preamble', from: number) {
    const close = this.closingBrace(this.at);
    const lineEnd = this.text.indexOf('\n', this.at);
    this.at = close ?? (lineEnd < 0 ? this.text.length : lineEnd);
    this.result.others.push({ kind, lines: this.linesFrom(from) });
  }

  readStrings(from: number, closer: string) {
    const fields = new Map<string, Field>();
    this.readFields({ fields, comments: [] }, from, closer, 'The abbreviation');
    for (const [name, { value }] of fields) this.strings.set(name, value);
    this.result.others.push({ kind: 'string', lines: this.linesFrom(from) });
  }

  readEntry(type: string, from: number, closer: string) {
    const [, key = ''] = this.match(/\s*([^\s,={}()"#%][^,={}"\n]*?)?\s*(?=[,}\n])/y) ?? [];
    if (!this.match(/\s*,/y) && key !== '' && this.match(/\s*(?=\w+\s*=)/y))
      this.mend(`A comma is missing after the key “${key}”.`);
    const entry: Entry = { type, key, fields: new Map(), lines: [0, 0], comments: [] };
    const name = key ? `“${key}”` : `The ${type} without a key`;
    this.readFields(entry, from, closer, name);
    entry.lines = this.linesFrom(from);
    this.result.entries.push(entry);
  }

  readFields(
    entry: Pick<Entry, 'fields' | 'comments'>,
    from: number,
    closer: string,
    owner: string,
  ) {
    for (;;) {
      this.skipSpace(entry.comments);
      const character = this.text[this.at];
      if (character === closer) return void this.at++;
      if (character === ',') this.at++;
      else if (character === undefined)
        throw new BrokenEntry(`${owner} is not closed: the file ends in it.`, -1);
      else if (character === '@')
        throw new BrokenEntry(
          `${owner} is not closed: a brace is missing before line ${this.lineAt(this.at)}.`,
          this.at,
        );
      else this.readField(entry, from, owner);
    }
  }

  readField({ fields }: Pick<Entry, 'fields'>, from: number, owner: string) {
    const start = this.at;
    const [, raw] = this.match(/([^\s=,{}()"#%@]+(?:[ \t]+[^\s=,{}()"#%@]+)*)\s*=\s*/y) ?? [];
    if (raw === undefined) throw this.unexpected(owner, from);
    const name = raw.toLowerCase();
    const value = this.readValue(owner, name, from);
    const line = this.lineAt(start);
    if (fields.has(name))
      this.mend(`${owner} has the field ${name} twice; the first is kept.`, start);
    else fields.set(name, { value, lines: [line, this.lineAt(this.at - 1)] });
    if (/^\s*[\w-]+\s*=\s*["{\w]/.test(this.text.slice(this.at, this.at + 80)))
      this.mend(`${owner}: a comma is missing after ${name}.`);
  }

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
    this.mend(
      `${owner}: the abbreviation “${word}” is not defined; it stays as it is, here and wherever it stands.`,
    );
    this.strings.set(word.toLowerCase(), word);
    return word;
  }

  /** `end`: behind the closing brace or quote. */
  readBraced(owner: string, field: string, end: number | undefined): string {
    if (end === undefined)
      throw new BrokenEntry(`${owner} is not closed: its ${field} has no end.`, -1);
    const value = this.text.slice(this.at + 1, end - 1);
    this.at = end;
    return value;
  }

  /** Behind the brace that closes the one before `from`. */
  closingBrace(from: number): number | undefined {
    return this.findEnd(from, /[{}]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '}');
  }

  /** A quote in braces closes nothing. */
  closingQuote(from: number): number | undefined {
    return this.findEnd(from, /[{}"]|^[ \t]*@[ \t]*\w+\s*\{[^\s,{}]*,/gm, '"');
  }

  findEnd(from: number, tokens: RegExp, closer: string): number | undefined {
    tokens.lastIndex = from;
    let depth = 0;
    let nested = 0;
    for (let token = tokens.exec(this.text); token; token = tokens.exec(this.text)) {
      if (!this.escapesCount && this.text[token.index - 1] === '\\') continue;
      if (token[0] === closer && depth === 0) return tokens.lastIndex;
      if (token[0].length > 1 && ++nested > mostNestedEntries) return undefined;
      if (token[0] === '}') depth--;
      else if (token[0] !== '"') depth++;
    }
    return undefined;
  }

  /** The rest of the entry is passed over, to its closing brace where that can be told. */
  unexpected(owner: string, from: number): BrokenEntry {
    const found = this.text.slice(this.at, this.at + 20).split('\n')[0];
    const message = `${owner} cannot be read from line ${this.lineAt(this.at)} on: “${found}” stands where a field is due.`;
    const opener = this.text.slice(from).search(/[{(]/) + from;
    return new BrokenEntry(message, this.closingBrace(opener + 1) ?? -1);
  }

  /** White space, and `%` comments to the end of their line. */
  skipSpace(comments: Lines[]) {
    for (;;) {
      this.match(/\s*/y);
      if (this.text[this.at] !== '%') return;
      const line = this.lineAt(this.at);
      comments.push([line, line]);
      this.match(/[^\n]*/y);
    }
  }

  mend(message: string, at = this.at) {
    this.result.problems.push({ kind: 'mended', message, line: this.lineAt(at) });
  }

  linesFrom(from: number): Lines {
    return [this.lineAt(from), this.lineAt(this.at - 1)];
  }

  /** What a sticky pattern matches here; moves behind it. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}
