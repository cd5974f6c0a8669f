import type { PhrasingContent } from 'mdast';
import { append, linkTo } from './phrasing.ts';
import { safeHref } from './safe-href.ts';
import type { TexCursor } from './tex-cursor.ts';

const address = /https?:\/\/[^\s<>"{}|\\^`$]+/y;
const endPunctuation = '.,;:!?\'"”’';

/** Appends `value` in place of the next `length` characters. */
export function take(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  value: string,
  length = value.length,
): void {
  cursor.position += length;
  append(nodes, value);
}

/** A bare URL as a link to itself, if it is safe. */
export function readAddress(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const start = cursor.position;
  const href = withoutSentenceEnd(cursor.match(address) ?? '');
  cursor.position = start + href.length;
  if (safeHref(href)) nodes.push(linkTo(href));
  else if (href === '') take(cursor, nodes, 'h');
  else append(nodes, href);
}

/** The full stop that ends a sentence is not part of a URL, nor is the bracket that closes one opened before it. */
function withoutSentenceEnd(address: string): string {
  let end = endOf(address, address.length);
  let unopened = (address.match(/[)\]]/g)?.length ?? 0) - (address.match(/[([]/g)?.length ?? 0);
  for (; unopened > 0 && /[)\]]/.test(address[end - 1] ?? ''); unopened -= 1)
    end = endOf(address, end - 1);
  return address.slice(0, end);
}

/** The index after the last character before `end` that is not punctuation. */
function endOf(address: string, end: number): number {
  let index = end;
  while (index > 0 && endPunctuation.includes(address[index - 1] ?? '')) index -= 1;
  return index;
}

/** A no-break space; “about” before a number that no word precedes; itself in paths. */
export function readTilde(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const before = cursor.peek(-1) || ' ';
  const after = cursor.text.slice(cursor.position + 1, cursor.position + 5);
  const isLoose = /[\s(]/.test(before);
  if (before === '/' || after.startsWith('/')) take(cursor, nodes, '~');
  else if (isLoose && /^\s?\$?\.?\d/.test(after)) take(cursor, nodes, '∼', 1);
  else take(cursor, nodes, isLoose || after.startsWith(' ') ? ' ' : '\u00A0', 1);
}

/** Quotation marks in TeX: two characters for a double quote, one for a single quote that is closed. */
export function readQuote(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const sign = cursor.peek();
  if (cursor.codeDepth > 0) take(cursor, nodes, sign);
  else if (cursor.position === cursor.closingSingle) take(cursor, nodes, '’', 1);
  else if (cursor.peek(1) === sign)
    take(cursor, nodes, sign === '`' ? '“' : closingQuote(cursor), 2);
  else if (sign === '`' && /[?!]/.test(cursor.peek(-1))) invert(cursor, nodes);
  else if (sign === '`') openSingle(cursor, nodes);
  else take(cursor, nodes, sign);
}

/** ``?` `` and ``!` `` before a letter, as TeX's fonts read them. */
function invert(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  const isLetter = /^.\p{L}/u.test(cursor.ahead(2));
  if (last?.type !== 'text' || !isLetter) return take(cursor, nodes, '`');
  last.value = last.value.slice(0, -1);
  take(cursor, nodes, cursor.peek(-1) === '?' ? '¿' : '¡');
}

/** A single quote, if it is closed; an apostrophe inside a word does not close it. */
function openSingle(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const [quoted] = /^`(?:[^`']|(?<=\p{L})'(?=\p{L})){1,80}'/u.exec(cursor.ahead(83)) ?? [];
  if (quoted) cursor.closingSingle = cursor.position + quoted.length - 1;
  take(cursor, nodes, quoted ? '‘' : '`', 1);
}

/** `"bias''` closes with the same kind of quote that opened. */
const closingQuote = ({ straightQuotes }: TexCursor): string =>
  straightQuotes % 2 === 1 ? '"' : '”';

/** Two and three hyphens as dashes; the hyphens of an option (`--help`) stay. */
export function readDash(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const [dashes = '-'] = /^-+/.exec(cursor.ahead(5)) ?? [];
  const before = cursor.peek(-1) || ' ';
  const after = cursor.peek(dashes.length) || ' ';
  const isOption = /\s/.test(before) && !/\s/.test(after);
  if (cursor.codeDepth > 0) take(cursor, nodes, dashes);
  else if (dashes.length === 2 && !isOption) take(cursor, nodes, '–', 2);
  else if (dashes.length === 3) take(cursor, nodes, '—', 3);
  else take(cursor, nodes, dashes);
}
