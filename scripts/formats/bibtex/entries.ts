import type { BibtexText, Entry, Field } from './entry.ts';
import { BrokenEntry, ValueReader } from './values.ts';

/**
 * Reads BibTeX as BibTeX and Biber do (btparse's grammar; *BibTeXing*, 1988): braces count even after a backslash, text between entries is a
 * comment. What people write wrongly is mended where only one thing can be meant, and told; an entry that cannot be read is told, and
 * reading goes on with the next that begins a line.
 */
export function parseEntries(text: string): BibtexText {
  return new BibtexReader(text).read();
}

class BibtexReader extends ValueReader {
  readonly start = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
  readonly lineStart = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]\s*[^\s,{}()="]*\s*,/gm;

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
        `“${this.result.entries.at(-1)?.key}”: unbalanced braces after backslashes were read as text.`,
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
      this.mend(`Missing comma after the key “${key}”.`);
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
        throw new BrokenEntry(`${owner} is not closed: the file ends inside it.`, -1);
      else if (character === '@')
        throw new BrokenEntry(
          `${owner} is not closed: missing brace before line ${this.lineAt(this.at)}.`,
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
      this.mend(`${owner}: duplicate field ${name}; the first one is used.`, start);
    else fields.set(name, { value, lines: [line, this.lineAt(this.at - 1)] });
    if (/^\s*[\w-]+\s*=\s*["{\w]/.test(this.text.slice(this.at, this.at + 80)))
      this.mend(`${owner}: missing comma after ${name}.`);
  }
}
