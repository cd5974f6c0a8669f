import { BibtexCursor } from './cursor.ts';
import type { ParsedBibtex, Entry, Field } from './entry.ts';
import { standardStrings } from './strings.ts';
import {
  BrokenEntry,
  readValue,
  reportRepair,
  unexpectedText,
  type BibtexState,
  type Owner,
} from './values.ts';

const objectStart = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/g;
const entryLine = /^[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]\s*(?:[^\s,{}()="]+\s*)?,/gm;

/**
 * Reads BibTeX as BibTeX and Biber do (btparse's grammar; *BibTeXing*, 1988): braces count even after a backslash, text between entries is
 * a comment. Errors with only one possible correction are corrected and reported. An entry that cannot be read is reported, and reading
 * continues with the next entry that starts a line.
 */
export function parseEntries(text: string): ParsedBibtex {
  const state: BibtexState = {
    cursor: new BibtexCursor(text),
    result: { entries: [], others: [], problems: [], broken: [] },
    strings: new Map(standardStrings),
  };
  for (let start = nextStart(state.cursor); start; start = nextStart(state.cursor)) {
    const error = tryObject(state, start);
    if (error && !tryWithEscapes(state, start)) recover(state, start.index, error);
  }
  return state.result;
}

/** The next `@type{`. After a `%` on the same line it is commented out, as in btparse; BibTeX itself has no such comments. */
function nextStart({ text, at }: BibtexCursor): RegExpExecArray | null {
  objectStart.lastIndex = at;
  let match = objectStart.exec(text);
  while (match && isCommented(text, match.index)) match = objectStart.exec(text);
  return match;
}

function isCommented(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset) + 1;
  return offset - lineStart < 1000 && text.slice(lineStart, offset).includes('%');
}

function tryObject(state: BibtexState, start: RegExpExecArray): BrokenEntry | undefined {
  try {
    readObject(state, start);
    return undefined;
  } catch (error) {
    if (error instanceof BrokenEntry) return error;
    throw error;
  }
}

/** Reads a broken entry again without counting braces after backslashes, as JabRef does. Returns whether that succeeded. */
function tryWithEscapes(state: BibtexState, start: RegExpExecArray): boolean {
  const { cursor, result } = state;
  const before = result.problems.length;
  cursor.countsEscapedBraces = false;
  const error = tryObject(state, start);
  cursor.countsEscapedBraces = true;
  if (error) result.problems.length = before;
  else
    reportRepair(
      state,
      `“${result.entries.at(-1)?.key}”: unbalanced braces after backslashes were read as text.`,
      start.index,
    );
  return !error;
}

function recover({ cursor, result }: BibtexState, from: number, { message, resume }: BrokenEntry) {
  const line = cursor.lineAt(from);
  entryLine.lastIndex = from + 1;
  const next = entryLine.exec(cursor.text)?.index ?? cursor.text.length;
  cursor.at = resume !== undefined && resume > from ? Math.min(resume, next) : next;
  result.problems.push({ kind: 'broken', message, line });
  result.broken.push([line, cursor.lineAt(Math.max(from, cursor.at - 1))]);
}

function readObject(
  state: BibtexState,
  { 0: whole, 1: type = '', 2: opener, index: from }: RegExpExecArray,
) {
  const kind = type.toLowerCase();
  const closer = opener === '(' ? ')' : '}';
  state.cursor.at = from + whole.length;
  if (kind === 'comment' || kind === 'preamble') skipObject(state, kind, from);
  else if (kind === 'string') readStrings(state, from, closer);
  else readEntry(state, kind, from, closer);
}

/** A comment without a closing brace ends with its line. */
function skipObject({ cursor, result }: BibtexState, kind: 'comment' | 'preamble', from: number) {
  const close = cursor.closingBrace(cursor.at);
  const lineEnd = cursor.text.indexOf('\n', cursor.at);
  cursor.at = close ?? (lineEnd < 0 ? cursor.text.length : lineEnd);
  result.others.push({ kind, lines: cursor.linesFrom(from) });
}

function readStrings(state: BibtexState, from: number, closer: string) {
  const fields = new Map<string, Field>();
  readFields(state, fields, { name: 'The abbreviation', from }, closer);
  for (const [name, { value }] of fields) state.strings.set(name, value);
  state.result.others.push({ kind: 'string', lines: state.cursor.linesFrom(from) });
}

function readEntry(state: BibtexState, type: string, from: number, closer: string) {
  const { cursor, result } = state;
  const [, rawKey = ''] = cursor.match(/\s*([^\s,={}()"#%][^,={}"\n]*)?(?=[,}\n])/y) ?? [];
  const key = rawKey.trimEnd();
  if (!cursor.match(/\s*,/y) && key !== '' && cursor.match(/\s*(?=\w+\s*=)/y))
    reportRepair(state, `Missing comma after the key “${key}”.`);
  const entry: Entry = { type, key, fields: new Map(), lines: [0, 0] };
  const name = key ? `“${key}”` : `The ${type} without a key`;
  readFields(state, entry.fields, { name, from }, closer);
  entry.lines = cursor.linesFrom(from);
  result.entries.push(entry);
}

function readFields(state: BibtexState, fields: Map<string, Field>, owner: Owner, closer: string) {
  const { cursor } = state;
  for (;;) {
    cursor.skipSpace();
    const character = cursor.text[cursor.at];
    if (character === closer) return void cursor.at++;
    if (character === ',') cursor.at++;
    else if (character === undefined)
      throw new BrokenEntry(`${owner.name} is not closed: the file ends inside it.`);
    else if (character === '@')
      throw new BrokenEntry(
        `${owner.name} is not closed: missing brace before line ${cursor.lineAt(cursor.at)}.`,
        cursor.at,
      );
    else readField(state, fields, owner);
  }
}

function readField(state: BibtexState, fields: Map<string, Field>, owner: Owner) {
  const { cursor } = state;
  const start = cursor.at;
  const [, raw] = cursor.match(/([^\s=,{}()"#%@]+(?:[ \t]+[^\s=,{}()"#%@]+)*)\s*=\s*/y) ?? [];
  if (raw === undefined) throw unexpectedText(cursor, owner);
  const name = raw.toLowerCase();
  const value = readValue(state, owner, name);
  if (fields.has(name))
    reportRepair(state, `${owner.name}: duplicate field ${name}; the first one is used.`, start);
  else fields.set(name, { value, lines: cursor.linesFrom(start) });
  if (/^\s*[\w-]+\s*=\s*["{\w]/.test(cursor.text.slice(cursor.at, cursor.at + 80)))
    reportRepair(state, `${owner.name}: missing comma after ${name}.`);
}
