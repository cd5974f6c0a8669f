import type { PhrasingContent } from 'mdast';
import { accents, withAccent } from './accents.ts';
import {
  bareMath,
  removedCommands,
  textLastCommands,
  mathAlphabets,
  citationCommands,
  commandsWithoutOutput,
  spaces,
  styles,
} from './commands.ts';
import { lookUp } from './look-up.ts';
import { mathSymbols } from './math-symbols.ts';
import { append, withStyle, surround, textOf } from './phrasing.ts';
import { readBareMath, readEnvironment, readLostBraces } from './read-bare-math.ts';
import { addMath } from './read-math.ts';
import { readCitation, readFootnote, readLink } from './read-references.ts';
import { readArgument } from './read-tex-text.ts';
import { readUnknown } from './read-unknown.ts';
import { toScript } from './super-and-subscripts.ts';
import { textSymbols } from './symbols.ts';
import type { Command, CommandHandler, TexCursor } from './tex-cursor.ts';

const commandName = /[a-zA-Z]+\*?|[\s\S]/y;
/** What may follow `\\`: a star, a length. */
const afterLineEnd = /\*?(?:\[-?[\d.]+\s*[a-z]{2}\])?/y;
/** A length, as in `\hskip 1em`, `\hspace{1cm}`. */
const texLength = /\*?\s*(?:\{[^{}]{0,40}\}|-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|bp|pc|mu)\b)/y;
/** The argument of `\verb`: a delimiter, the code, the delimiter again. */
const verbArgument = /\*?([^a-zA-Z\s*{])([^\n]{0,200}?)\1/y;

/** The function that reads each command, by its name without the backslash. The last entry for a name is used. */
const handlers: Record<string, CommandHandler> = {
  ...each(Object.keys(mathAlphabets), readMathAlphabet),
  ...each(
    Object.keys(mathSymbols).filter((name) => /^[a-zA-Z]/.test(name)),
    readBareMath,
  ),
  ...each(bareMath, readBareMath),
  ...each(withStar(Object.keys(styles)), readStyled),
  texorpdfstring: readFirstArgument,
  ...each(Object.keys(textLastCommands), readLastArgument),
  ...each(withStar(commandsWithoutOutput), (cursor) => cursor.skipSpace()),
  ...each(withStar(['verb', 'lstinline']), readCode),
  ...each(['enquote', 'mkbibquote'], (cursor, nodes) =>
    surround(nodes, '“', readArgument(cursor), '”'),
  ),
  ...each(['footnote', 'footnotetext', 'thanks'], readFootnote),
  ...each(withStar(['hskip', 'vskip', 'hspace']), readLength),
  ...each(withStar(removedCommands), readRemoved),
  ...each(['textsuperscript', 'textsubscript'], readTextScript),
  ...each(['begin', 'end'], readEnvironment),
  ...each(['url', 'href', 'nolinkurl', 'path'], readLink),
  ...each(Object.keys(textSymbols), readSymbol),
  ...each(Object.keys(spaces), readSpace),
  ...each(Object.keys(accents), readAccent),
  ...each('%&_#${}', (_, nodes, { name }) => append(nodes, name)),
  // A backslash at the end of the text.
  '': (_, nodes) => append(nodes, '\\'),
};

function each(names: Iterable<string>, handler: CommandHandler): Record<string, CommandHandler> {
  return Object.fromEntries([...names].map((name) => [name, handler]));
}

function withStar(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => [name, `${name}*`]);
}

const withoutStar = (name: string): string => name.replace(/\*$/, '');

/** Reads the command that starts at the cursor. */
export function readCommand(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const start = cursor.position;
  cursor.position += 1;
  const name = cursor.match(commandName) ?? '';
  const command = { name, start };
  const handler = lookUp(handlers, name);
  if (handler) handler(cursor, nodes, command);
  else if (citationCommands.test(withoutStar(name))) readCitation(cursor, nodes, command);
  else if (!readLostBraces(cursor, nodes, command)) readUnknown(cursor, nodes, command);
}

function readMathAlphabet(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  addMath(cursor, nodes, `${lookUp(mathAlphabets, name)}{${textOf(readArgument(cursor))}}`);
}

function readStyled(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  const style = lookUp(styles, withoutStar(name)) ?? 'plain';
  const isCode = Number(style === 'inlineCode');
  cursor.codeDepth += isCode;
  nodes.push(...withStyle(readArgument(cursor), style));
  cursor.codeDepth -= isCode;
}

/** `\texorpdfstring{TeX}{plain}`. */
function readFirstArgument(cursor: TexCursor, nodes: PhrasingContent[]): void {
  nodes.push(...readArgument(cursor));
  cursor.readVerbatim();
}

/** `\textcolor{red}{text}`. */
function readLastArgument(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  cursor.readOption();
  const skipped = lookUp(textLastCommands, name) ?? 0;
  for (let index = 0; index < skipped; index += 1) cursor.readVerbatim();
  nodes.push(...readArgument(cursor));
}

/** `\verb|x_y|`, `\lstinline{x}`. */
function readCode(cursor: TexCursor, nodes: PhrasingContent[], { start }: Command): void {
  const signs = cursor.match(verbArgument);
  const value = signs === undefined ? cursor.readVerbatim() : signs.replace(/^\*/, '').slice(1, -1);
  if (value === undefined) append(nodes, cursor.text.slice(start, cursor.position));
  else nodes.push(...withStyle([{ type: 'text', value }], 'inlineCode'));
}

function readLength(cursor: TexCursor, nodes: PhrasingContent[], command: Command): void {
  if (cursor.match(texLength) === undefined) readUnknown(cursor, nodes, command);
  else append(nodes, ' ');
}

/** `\label{x}`, `\color{red}`, `\fontsize{9}{10}`. */
function readRemoved(cursor: TexCursor, nodes: PhrasingContent[], command: Command): void {
  const name = withoutStar(command.name);
  const isRemoved = name === 'color' || name === 'fontsize' || cursor.peek() === '{';
  if (!isRemoved) return readUnknown(cursor, nodes, command);
  cursor.readVerbatim();
  if (name === 'fontsize') cursor.readVerbatim();
}

function readTextScript(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  const kind = name === 'textsuperscript' ? '^' : '_';
  const argument = textOf(readArgument(cursor));
  const script = toScript(argument, kind);
  if (script !== undefined) append(nodes, script);
  else if (argument !== '')
    addMath(cursor, nodes, `{}${kind}{\\text{${argument.replace(/[\\{}$%&#_^~]/g, '')}}}`);
}

/** TeX ignores the space after a command's name, but `\eg` and similar macros are meant to be followed by one. */
function readSymbol(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  const symbol = lookUp(textSymbols, name) ?? '';
  if (cursor.ahead(2) === '{}') cursor.position += 2;
  else if (/^\p{L}$/u.test(symbol)) cursor.skipSpace();
  if (symbol.endsWith('.') && cursor.peek() === '.') cursor.position += 1;
  const needsSpace = /[.…]$/.test(symbol) && /^\p{L}/u.test(cursor.ahead(2));
  append(nodes, needsSpace ? `${symbol} ` : symbol);
}

function readSpace(cursor: TexCursor, nodes: PhrasingContent[], { name }: Command): void {
  if (name === '\\') cursor.match(afterLineEnd);
  append(nodes, lookUp(spaces, name) ?? ' ');
}

/** `\'e`, `\c{c}`; `\~3` is “about 3”. */
function readAccent(cursor: TexCursor, nodes: PhrasingContent[], command: Command): void {
  const { name } = command;
  if (isAccent(name, cursor.ahead(3)))
    append(nodes, withAccent(textOf(readArgument(cursor)), name));
  else if (name === '~' && /\d/.test(cursor.peek())) append(nodes, '∼');
  else readUnknown(cursor, nodes, command);
}

/** Accents that are letters (`\b`, `\t`) need an argument. */
const isAccent = (name: string, after: string): boolean =>
  /[a-zA-Z]/.test(name)
    ? /^(?:[{ ]|\\(?:[^a-zA-Z]|[ij](?![a-zA-Z])))/.test(after)
    : /^[\p{L}{\\]/u.test(after);
