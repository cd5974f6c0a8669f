import type { PhrasingContent } from 'mdast';
import { frameEnvironments, mathEnvironments, styles } from './commands.ts';
import { lookUp } from './look-up.ts';
import { toPlainMath } from './math-plain.ts';
import { append, withStyle } from './phrasing.ts';
import { addMath, countUnknown } from './read-math.ts';
import { readUnknown } from './read-unknown.ts';
import { splitMergedCommand } from './repair-formula.ts';
import type { Command, TexCursor } from './tex-cursor.ts';

/** Maximum length of an environment, in characters: limits the cost of an environment without an end. */
const MAX_ENVIRONMENT = 5000;
/** Maximum length of an argument of a command that is read as maths outside a formula, in characters. */
const MAX_BARE_ARGUMENT = 100;

/** `\begin{equation}…\end{equation}` and other environments of formulas. Those that only frame text are dropped, unknown ones stay as written. */
export function readEnvironment(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  command: Command,
): void {
  const name = cursor.readVerbatim();
  if (name === undefined) return readUnknown(cursor, nodes, command);
  const close = `\\end{${name}}`;
  const length = command.name === 'begin' ? cursor.ahead(MAX_ENVIRONMENT).indexOf(close) : -1;
  const [, content] = mathEnvironments.find(([pattern]) => pattern.test(name)) ?? [];
  if (content && length >= 0) {
    const inner = cursor.ahead(length).trim();
    cursor.position += length + close.length;
    const whole = cursor.text.slice(command.start, cursor.position);
    addMath(cursor, nodes, environmentTex(content, inner, whole), isDisplayed(content, name));
  } else if (frameEnvironments.has(name)) append(nodes, ' ');
  else {
    countUnknown(cursor.report, `\\${command.name}{${name}}`);
    append(nodes, cursor.text.slice(command.start, cursor.position));
  }
}

const isDisplayed = (content: string, name: string): boolean =>
  content !== 'whole' && name !== 'math';

/** An environment as the content of a formula, without labels. */
function environmentTex(
  content: 'alone' | 'aligned' | 'whole',
  inner: string,
  whole: string,
): string {
  const forms = { whole, alone: inner, aligned: `\\begin{aligned}${inner}\\end{aligned}` };
  return forms[content].replace(/\s*\\(?:label\{[^{}]*\}|nonumber|notag)/g, '');
}

/** `\alpha` outside a formula: a symbol becomes its character; with arguments or scripts it becomes a formula. */
export function readBareMath(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  { start }: Command,
): void {
  const before = cursor.text[start - 1] ?? ' ';
  cursor.position = start;
  const tex = readBareTex(cursor);
  const isSymbol = /^\\[a-zA-Z]+$/.test(tex) && !splitMergedCommand(tex.slice(1), '');
  if (!isSymbol) return addMath(cursor, nodes, tex);
  const symbol = toPlainMath(tex);
  append(nodes, symbol);
  if (cursor.text.startsWith('{}', cursor.position)) cursor.position += 2;
  // `3\times 3` has no space before its sign, and so gets none after it.
  else if (symbol === '×' && before !== ' ') cursor.skipSpace();
}

/** A command with its arguments and scripts, and the commands that follow it without a space. */
function readBareTex(cursor: TexCursor): string {
  const start = cursor.position;
  while (
    cursor.match(
      /\\[a-zA-Z]+(?:\[[^\]{}$]{0,20}\](?=\{))?|[_^](?:\\[a-zA-Z]+|[\p{L}\p{N}]|(?=\{))/uy,
    )
  )
    while (cursor.peek() === '{' && skipMathArgument(cursor));
  return cursor.text.slice(start, cursor.position);
}

/** Moves past an argument that may be part of a formula; returns false if there is none. */
function skipMathArgument(cursor: TexCursor): boolean {
  const start = cursor.position;
  const inner = cursor.readVerbatim() ?? '';
  if (inner !== '' && inner.length <= MAX_BARE_ARGUMENT && !inner.includes('$')) return true;
  cursor.position = start;
  return false;
}

/** `\emphk`, `\mathbbR^n`, whose argument lost its braces; returns false for other commands. */
export function readLostBraces(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  command: Command,
): boolean {
  const split = splitMergedCommand(command.name, cursor.ahead(6));
  if (!split) return false;
  const [name, argument] = split;
  if (!/^(?:emph|text)/.test(name)) {
    readBareMath(cursor, nodes, command);
    return true;
  }
  const to = `\\${name}{${argument}}`;
  cursor.report.repairs.push({ name: 'lost braces', from: `\\${command.name}`, to });
  nodes.push(...withStyle([{ type: 'text', value: argument }], lookUp(styles, name) ?? 'plain'));
  return true;
}
