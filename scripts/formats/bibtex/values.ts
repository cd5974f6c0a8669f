import type { BibtexCursor } from './cursor.ts';
import type { ParsedBibtex } from './entry.ts';

/** The state that the functions reading a text share. */
export interface BibtexState {
  cursor: BibtexCursor;
  result: ParsedBibtex;
  /** Abbreviations and their values, by lower-case name. */
  strings: Map<string, string>;
}

/** The current entry or definition of abbreviations: its name for messages, and the offset of its `@`. */
export interface Owner {
  name: string;
  from: number;
}

/** Thrown if an entry cannot be read. Reading continues at `resume`, or at the next entry. */
export class BrokenEntry extends Error {
  readonly resume: number | undefined;
  constructor(message: string, resume?: number) {
    super(message);
    this.resume = resume;
  }
}

/** Maximum length of a value, in characters: that of a hundred long abstracts. Abbreviations that contain each other twice would grow exponentially. */
const MAX_VALUE = 1_000_000;

/** Reads `{…} # name # "…"` at the cursor. Throws `BrokenEntry`. */
export function readValue(state: BibtexState, owner: Owner, field: string): string {
  const { cursor } = state;
  let value = '';
  do {
    cursor.match(/\s*/y);
    value += readPiece(state, owner, field);
    if (value.length > MAX_VALUE)
      throw new BrokenEntry(
        `${owner.name}: the value of ${field} is longer than ${MAX_VALUE.toLocaleString('en')} characters.`,
        endOfObject(cursor, owner),
      );
  } while (cursor.match(/\s*#\s*/y));
  return value;
}

function readPiece(state: BibtexState, owner: Owner, field: string): string {
  const { cursor } = state;
  const opener = cursor.text[cursor.at];
  if (opener === '{')
    return readDelimited(cursor, owner, field, cursor.closingBrace(cursor.at + 1));
  if (opener === '"')
    return readDelimited(cursor, owner, field, cursor.closingQuote(cursor.at + 1));
  const [word] = cursor.match(/[^\s,{}()"#=]+/y) ?? [];
  if (word !== undefined) return expand(state, owner, field, word);
  if (/[,})]/.test(opener ?? '')) return '';
  throw unexpectedText(cursor, owner);
}

/** The value of an abbreviation; numbers and months stand for themselves. An unknown word is kept and reported once. */
function expand(state: BibtexState, owner: Owner, field: string, word: string): string {
  const value = state.strings.get(word.toLowerCase());
  if (value !== undefined || /^\d/.test(word) || field === 'month') return value ?? word;
  reportRepair(
    state,
    `${owner.name}: the abbreviation “${word}” is not defined and is kept as written.`,
  );
  state.strings.set(word.toLowerCase(), word);
  return word;
}

/** `end`: the offset after the closing brace or quote. */
function readDelimited(
  cursor: BibtexCursor,
  { name }: Owner,
  field: string,
  end: number | undefined,
): string {
  if (end === undefined)
    throw new BrokenEntry(`${name} is not closed: the value of ${field} has no end.`);
  const value = cursor.text.slice(cursor.at + 1, end - 1);
  cursor.at = end;
  return value;
}

/** The error for text in place of a field. Reading continues after the entry's closing brace, if there is one. */
export function unexpectedText(cursor: BibtexCursor, owner: Owner): BrokenEntry {
  const text = cursor.text.slice(cursor.at, cursor.at + 20).split('\n')[0];
  const message = `${owner.name} cannot be read from line ${cursor.lineAt(cursor.at)}: expected a field, found “${text}”.`;
  return new BrokenEntry(message, endOfObject(cursor, owner));
}

/** The offset after the closing brace of the current entry, if there is one. */
function endOfObject(cursor: BibtexCursor, { from }: Owner): number | undefined {
  const opener = cursor.text.slice(from).search(/[{(]/) + from;
  return cursor.closingBrace(opener + 1);
}

export function reportRepair(
  { cursor, result }: BibtexState,
  message: string,
  offset: number = cursor.at,
) {
  result.problems.push({ kind: 'repaired', message, line: cursor.lineAt(offset) });
}
