import type { PhrasingContent } from 'mdast';
import type { Repair } from './repairs.ts';

/** Maximum nesting of groups and arguments, in levels; deeper braces are text. Real abstracts have fewer than ten. */
export const MAX_DEPTH = 40;

/** Findings from reading a text: repaired damage, and how often each unknown command occurs. */
export interface TexReport {
  repairs: Repair[];
  /** Number of occurrences, by command with its backslash. */
  unknownCommands: Map<string, number>;
}

/** A command in a text. */
export interface Command {
  /** Without the backslash, with a star if it has one. */
  name: string;
  /** Index of the backslash. */
  start: number;
}

/** Reads what follows the cursor and appends it to `nodes`. */
export type Handler = (cursor: TexCursor, nodes: PhrasingContent[]) => void;

/** Reads a command's arguments and appends the result to `nodes`. The cursor is at the end of its name. */
export type CommandHandler = (
  cursor: TexCursor,
  nodes: PhrasingContent[],
  command: Command,
) => void;

/** A position in one paragraph of TeX-like text, with the state that the functions reading it share. */
export class TexCursor {
  readonly text: string;
  readonly report: TexReport;
  /** Reads the command that starts at the cursor. */
  readonly readCommand: Handler;
  position = 0;
  /** Number of open groups and arguments. */
  depth = 0;
  /** Number of open arguments that are code, in which characters are literal. */
  codeDepth = 0;
  /** Number of straight double quotes read so far. */
  straightQuotes = 0;
  /** Index of the quotation mark that closes the last single quote opened. */
  closingSingle = -1;
  private braces: Map<number, number> | undefined;

  constructor(text: string, report: TexReport, readCommand: Handler) {
    this.text = text;
    this.report = report;
    this.readCommand = readCommand;
  }

  /** The character at the cursor, or at `offset` from it; empty outside the text. */
  peek(offset = 0): string {
    return this.text[this.position + offset] ?? '';
  }

  /** The next characters, at most `length`. */
  ahead(length: number): string {
    return this.text.slice(this.position, this.position + length);
  }

  /** Moves past the match of a sticky pattern; returns `undefined` if there is none. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const [found] = pattern.exec(this.text) ?? [];
    if (found) this.position += found.length;
    return found;
  }

  /** Moves past the spaces that TeX ignores after a command's name, or past the `{}` after it. */
  skipSpace() {
    if (this.text.startsWith('{}', this.position)) this.position += 2;
    else while (this.text[this.position] === ' ') this.position += 1;
  }

  /** Index of the brace that closes the group at `at`; -1 if there is none or the group is nested too deeply. */
  closingBrace(at = this.position): number {
    if (this.depth >= MAX_DEPTH) return -1;
    this.braces ??= matchBraces(this.text);
    return this.braces.get(at) ?? -1;
  }

  /** An option in brackets, as written; `undefined` if there is none. */
  readOption(): string | undefined {
    return this.match(/\[[^[\]{}]{0,200}\]/y)?.slice(1, -1);
  }

  /** A braced argument as written, for URLs and keys; `undefined` if there is none. */
  readVerbatim(): string | undefined {
    if (this.text[this.position] !== '{') return undefined;
    const end = this.closingBrace();
    if (end < 0) return undefined;
    const inner = this.text.slice(this.position + 1, end);
    this.position = end + 1;
    return inner;
  }
}

/** Every brace that opens a group, with the one that closes it. One pass over the text. */
function matchBraces(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '{') open.push(index);
    else if (text[index] === '}') {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index);
    }
  }
  return closings;
}
