import type { PhrasingContent } from 'mdast';
import { declarations, resettingDeclarations, styles, type Style } from './commands.ts';
import { lookUp } from './look-up.ts';
import { append, withStyle } from './phrasing.ts';
import { readMath } from './read-math.ts';
import { readUrl, readDash, readQuote, readTilde, replaceNext } from './read-punctuation.ts';
import { readSuperOrSubscript } from './read-super-or-subscript.ts';
import { repairPlainText } from './repairs.ts';
import { MAX_DEPTH, TexCursor, type Handler } from './tex-cursor.ts';

/** A run of characters without handlers. */
const plainRun = /[^\\${}~`'^_h-]+|h(?!ttps?:\/\/)/y;

/** The function that reads each character that is not plain text. */
const handlers: Record<string, Handler> = {
  h: readUrl,
  '\\': (cursor, nodes) => {
    if (!readMath(cursor, nodes)) cursor.readCommand(cursor, nodes);
  },
  $: (cursor, nodes) => {
    if (!readMath(cursor, nodes)) replaceNext(cursor, nodes, '$');
  },
  '{': (cursor, nodes) => {
    if (cursor.closingBrace() < 0) replaceNext(cursor, nodes, '{');
    else nodes.push(...readGroup(cursor));
  },
  '}': (cursor, nodes) => replaceNext(cursor, nodes, '}'),
  '~': readTilde,
  '^': readSuperOrSubscript,
  _: readSuperOrSubscript,
  '`': readQuote,
  "'": readQuote,
  '-': readDash,
};

/** Reads to the end of the text, or to the brace that closes the open group. In a group, text after a declaration has the declared style. */
export function parseTexText(cursor: TexCursor): PhrasingContent[] {
  const styledNodes: PhrasingContent[] = [];
  const outerCode = cursor.codeDepth;
  let currentStyles: Style[] = [];
  let nodes: PhrasingContent[] = [];
  while (cursor.position < cursor.text.length) {
    if (cursor.depth > 0 && cursor.peek() === '}') break;
    const declared = readDeclaration(cursor);
    if (declared === undefined) readNext(cursor, nodes);
    else if (cursor.depth > 0) {
      styledNodes.push(...withStyles(nodes, currentStyles));
      nodes = [];
      currentStyles = declared.resets
        ? [declared.style]
        : [...new Set([...currentStyles, declared.style])];
      cursor.codeDepth = outerCode + Number(currentStyles.includes('inlineCode'));
    }
  }
  cursor.codeDepth = outerCode;
  styledNodes.push(...withStyles(nodes, currentStyles));
  return styledNodes;
}

/** `\bf` and similar, without an argument. Outside a group its end is unknown, so it has no effect. */
function readDeclaration(cursor: TexCursor): { style: Style; resets: boolean } | undefined {
  if (cursor.peek() !== '\\') return undefined;
  const [written = '', name = ''] =
    /^\\([a-z]+)(?![a-zA-Z*]|\s*\{)\s*/.exec(cursor.ahead(30)) ?? [];
  if (!declarations.has(name)) return undefined;
  cursor.position += written.length;
  return { style: lookUp(styles, name) ?? 'plain', resets: resettingDeclarations.test(name) };
}

function readNext(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const run = cursor.match(plainRun);
  if (run === undefined) {
    handlers[cursor.peek()]?.(cursor, nodes);
    return;
  }
  if (run.includes('"')) cursor.straightQuotes += run.split('"').length - 1;
  const repaired = repairPlainText(run);
  cursor.report.repairs.push(...repaired.repairs);
  append(nodes, repaired.text);
}

/** Content in several styles, the first one outermost. */
const withStyles = (nodes: PhrasingContent[], all: Style[]): PhrasingContent[] =>
  all.reduceRight((inner, style) => withStyle(inner, style), nodes);

/** The closed group that starts at the cursor. */
export function readGroup(cursor: TexCursor): PhrasingContent[] {
  cursor.depth += 1;
  cursor.position += 1;
  const inner = parseTexText(cursor);
  cursor.position += 1;
  cursor.depth -= 1;
  return inner;
}

/** An argument: a group, a command, or the next character; empty at the end of the text. */
export function readArgument(cursor: TexCursor): PhrasingContent[] {
  while (cursor.peek() === ' ') cursor.position += 1;
  if (cursor.peek() === '{' && cursor.closingBrace() >= 0) return readGroup(cursor);
  if (cursor.position >= cursor.text.length) return [];
  const nodes: PhrasingContent[] = [];
  if (cursor.peek() === '\\' && cursor.depth < MAX_DEPTH) {
    cursor.depth += 1;
    cursor.readCommand(cursor, nodes);
    cursor.depth -= 1;
  } else
    replaceNext(
      cursor,
      nodes,
      String.fromCodePoint(cursor.text.codePointAt(cursor.position) ?? 32),
    );
  return nodes;
}

/** Reads a part of the text by itself, such as the note of a citation, with the same report. */
export const readPart = ({ report, readCommand }: TexCursor, text: string): PhrasingContent[] =>
  parseTexText(new TexCursor(text, report, readCommand));
