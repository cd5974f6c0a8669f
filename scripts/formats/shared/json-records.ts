import { lookUp } from '../../../src/text/look-up.ts';
import type { Lines, ShownField } from './records.ts';

/** One value of a list in a JSON text. */
export interface JsonRecord {
  /** From 1. */
  number: number;
  lines: Lines;
  /** Offsets in the text. */
  start: number;
  end: number;
  value?: unknown;
  /** The reason why there is no value. */
  error?: { message: string; line: number };
}

export interface JsonReading {
  records: JsonRecord[];
  /** Problems outside the records. */
  problems: { message: string; line: number }[];
}

/**
 * The records of a JSON text, each parsed separately, so that a broken record does not affect the others: the values of the
 * outermost array; of the array at one of `keys` in the outermost object; or that object alone. Takes linear time: each character is read twice.
 */
export function readJsonRecords(text: string, keys: string[]): JsonReading {
  return new JsonReader(text).read(keys);
}

/** The first of these records; only the text up to its end is read. */
export function readFirstJsonRecord(text: string, keys: string[]): JsonRecord | undefined {
  return new JsonReader(text, 1).read(keys).records[0];
}

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;

class JsonReader {
  readonly text: string;
  readonly maxRecords: number;
  readonly records: JsonRecord[] = [];
  readonly problems: JsonReading['problems'] = [];
  at = 0;
  #line = 1;
  /** Offset of the next line feed. */
  #nextBreak: number;

  constructor(text: string, maxRecords = Infinity) {
    this.text = text;
    this.maxRecords = maxRecords;
    this.#nextBreak = this.#breakAfter(-1);
  }

  read(keys: string[]): JsonReading {
    this.skipSpace();
    if (this.peek() === '[') this.readArray();
    else if (this.peek() === '{') this.readObject(keys);
    else this.report('Invalid JSON: the file must start with [ or {.');
    this.skipSpace();
    const { records, problems } = this;
    if (this.at < this.text.length && problems.length === 0)
      this.report('Unexpected text after the end of the JSON.');
    return { records, problems };
  }

  readArray() {
    const from = this.lineAt(this.at);
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length)
        return this.report(`The list that starts on line ${from} is not closed.`);
      if (this.peek() === ']') return void this.at++;
      if (!this.readRecord() || this.records.length >= this.maxRecords) return;
      this.skipSpace();
      if (this.peek() === ',') this.skipComma();
      else if (this.peek() === '{') this.report('Missing comma between two records.');
      else if (this.peek() !== ']' && this.at < this.text.length)
        return this.report(`Expected a comma or ], found “${this.peek()}”.`);
    }
  }

  skipComma() {
    this.at++;
    this.skipSpace();
    if (this.peek() === ']') this.report('Unexpected comma before the end of the list.');
  }

  /** Turns the value at the cursor into a record; returns false if the text ends inside it. */
  readRecord(): boolean {
    const start = this.at;
    const line = this.lineAt(start);
    const isClosed = this.skipValue();
    const lines: Lines = [line, this.lineAt(Math.max(start, this.at - 1))];
    const record = { number: this.records.length + 1, lines, start, end: this.at };
    if (isClosed) this.records.push({ ...record, ...this.parse(start, this.at, line) });
    else {
      const message = 'is not closed; nothing after it can be read';
      this.records.push({ ...record, error: { message, line } });
      this.problems.push({ message: `The record that starts on line ${line} ${message}.`, line });
    }
    return isClosed;
  }

  parse(start: number, end: number, line: number): Pick<JsonRecord, 'value' | 'error'> {
    try {
      return { value: JSON.parse(this.text.slice(start, end)) };
    } catch (error) {
      const { message } = error as Error;
      const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
      const lines = this.text.slice(start, start + offset).split('\n').length - 1;
      return {
        error: { message: message.replace(/ in JSON at position.*$/s, ''), line: line + lines },
      };
    }
  }

  /** Reads an object: its records are the values of the first array at one of the keys; without such an array, the object is the record. */
  readObject(keys: string[]) {
    const start = this.at;
    for (const { key, valueAt } of this.members()) {
      if (!keys.includes(key) || this.text[valueAt] !== '[') continue;
      this.at = valueAt;
      this.readArray();
      if (this.records.length < this.maxRecords) this.skipMembers();
      return;
    }
    this.at = start;
    this.readRecord();
  }

  /** The members of the object at the cursor. Values are skipped unless the caller has read them. Ends after the closing brace. With `isInside`, the cursor is after the opening brace already. */
  *members(isInside = false): Generator<{ key: string; valueAt: number }> {
    if (!isInside) this.at++;
    while (this.at < this.text.length) {
      this.skipSpace();
      if (this.peek() === '}') return void this.at++;
      if (this.peek() === ',') this.at++;
      this.skipSpace();
      if (this.peek() !== '"') return;
      const keyAt = this.at;
      if (!this.skipValue()) return;
      const key = this.text.slice(keyAt + 1, this.at - 1);
      this.skipSpace();
      if (this.peek() !== ':') return;
      this.at++;
      this.skipSpace();
      const valueAt = this.at;
      yield { key, valueAt };
      if (this.at === valueAt && !this.skipValue()) return;
    }
  }

  /** Reads the rest of an object after one of its values. */
  skipMembers() {
    const rest = this.members(true);
    while (!rest.next().done);
  }

  /** Moves past the value at the cursor; false if the text ends first. Strings cannot contain line breaks: at one, a quote is missing. */
  skipValue(): boolean {
    let depth = 0;
    let isQuoted = false;
    for (const start = this.at; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (isQuoted) {
        if (code === BACKSLASH) this.at++;
        else if (code === QUOTE || code === NEWLINE) isQuoted = false;
      } else if (code === QUOTE) isQuoted = true;
      else if (code === 123 || code === 91) depth++;
      else if (code === 125 || code === 93 || code === 44) {
        if (depth === 0) return this.at > start;
        if (code !== 44) depth--;
      }
      if (
        depth === 0 &&
        !isQuoted &&
        (code === QUOTE || code === 125 || code === 93) &&
        this.at > start
      )
        return (this.at++, true);
    }
    return depth === 0 && !isQuoted;
  }

  skipSpace() {
    while (' \n\t\r'.includes(this.peek() || 'x')) this.at++;
  }

  peek(): string {
    return this.text[this.at] ?? '';
  }

  /** The line of an offset. Offsets must not decrease from call to call. */
  lineAt(offset: number): number {
    while (this.#nextBreak < offset) {
      this.#line++;
      this.#nextBreak = this.#breakAfter(this.#nextBreak);
    }
    return this.#line;
  }

  #breakAfter(offset: number): number {
    const next = this.text.indexOf('\n', offset + 1);
    return next < 0 ? Infinity : next;
  }

  report(message: string) {
    this.problems.push({ message, line: this.lineAt(this.at) });
  }
}

/**
 * The members of a record whose names `isSupported` accepts, with their lines. The members of an object at one of `wrappers` are also fields of the record.
 */
export function shownMembers(
  text: string,
  { start, end, lines }: Pick<JsonRecord, 'start' | 'end' | 'lines'>,
  isSupported: (name: string) => boolean,
  wrappers: string[] = [],
): ShownField[] {
  const reader = new JsonReader(text.slice(start, end));
  if (reader.peek() !== '{') return [];
  const offset = lines[0] - 1;
  const shown: ShownField[] = [{ name: '', lines: [lines[0], lines[0]] }];
  visit(true);
  return [...shown, { name: '', lines: [lines[1], lines[1]] }];

  function visit(isOutermost: boolean) {
    for (const { key, valueAt } of reader.members()) {
      const name = unescapeJson(key);
      const first = reader.lineAt(valueAt) + offset;
      if (isOutermost && wrappers.includes(name) && reader.peek() === '{') {
        visit(false);
        shown.push({ name, lines: [first, first] });
      } else if (isSupported(name)) {
        reader.skipValue();
        shown.push({ name, lines: [first, reader.lineAt(reader.at - 1) + offset] });
      }
    }
  }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A line of JSON with its escape sequences decoded. */
export const unescapeJson = (line: string): string =>
  line.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code?: string, character?: string) =>
    code
      ? String.fromCharCode(parseInt(code, 16))
      : (lookUp(escapes, character ?? '') ?? character ?? ''),
  );
