import type { PhrasingContent } from 'mdast';
import { append, linkTo } from './phrasing.ts';
import { safeHref } from './safe-href.ts';
import type { TexCursor } from './tex-cursor.ts';

const bareUrl = /https?:\/\/[^\s<>"{}|\\^`$]+/y;
const endPunctuation = '.,;:!?\'"”’';

/** Appends `value` in place of the next `length` characters. */
export function replaceNext(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  value: string,
  length = value.length,
): void {
  cursor.position += length;
  append(nodes, value);
}

/** A bare URL as a link to itself, if it is safe. */
export function readUrl(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const start = cursor.position;
  const href = withoutSentenceEnd(cursor.match(bareUrl) ?? '');
  cursor.position = start + href.length;
  if (safeHref(href)) nodes.push(linkTo(href));
  else if (href === '') replaceNext(cursor, nodes, 'h');
  else append(nodes, href);
}

/** The full stop that ends a sentence is not part of a URL, nor is a bracket that was opened before the URL. */
function withoutSentenceEnd(url: string): string {
  let end = endOf(url, url.length);
  let unopened = (url.match(/[)\]]/g)?.length ?? 0) - (url.match(/[([]/g)?.length ?? 0);
  for (; unopened > 0 && /[)\]]/.test(url[end - 1] ?? ''); unopened -= 1) end = endOf(url, end - 1);
  return url.slice(0, end);
}

/** The index after the last character before `end` that is not punctuation. */
function endOf(url: string, end: number): number {
  let index = end;
  while (index > 0 && endPunctuation.includes(url[index - 1] ?? '')) index -= 1;
  return index;
}

/** A tilde is a no-break space; “about” (∼) before a number if no word precedes it; itself in paths. */
export function readTilde(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const before = cursor.peek(-1) || ' ';
  const after = cursor.text.slice(cursor.position + 1, cursor.position + 5);
  const isAfterSpace = /[\s(]/.test(before);
  if (before === '/' || after.startsWith('/')) replaceNext(cursor, nodes, '~');
  else if (isAfterSpace && /^\s?\$?\.?\d/.test(after)) replaceNext(cursor, nodes, '∼', 1);
  else replaceNext(cursor, nodes, isAfterSpace || after.startsWith(' ') ? ' ' : '\u00A0', 1);
}

/** Quotation marks in TeX: two characters for a double quote, one for a single quote that is closed. */
export function readQuote(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const sign = cursor.peek();
  if (cursor.codeDepth > 0) replaceNext(cursor, nodes, sign);
  else if (cursor.position === cursor.closingSingle) replaceNext(cursor, nodes, '’', 1);
  else if (cursor.peek(1) === sign)
    replaceNext(cursor, nodes, sign === '`' ? '“' : closingQuote(cursor), 2);
  else if (sign === '`' && /[?!]/.test(cursor.peek(-1))) readInvertedMark(cursor, nodes);
  else if (sign === '`') openSingle(cursor, nodes);
  else replaceNext(cursor, nodes, sign);
}

/** ``?` `` and ``!` `` before a letter, as TeX's fonts read them. */
function readInvertedMark(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  const isLetter = /^.\p{L}/u.test(cursor.ahead(2));
  if (last?.type !== 'text' || !isLetter) return replaceNext(cursor, nodes, '`');
  last.value = last.value.slice(0, -1);
  replaceNext(cursor, nodes, cursor.peek(-1) === '?' ? '¿' : '¡');
}

/** A single quote, if it is closed; an apostrophe inside a word does not close it. */
function openSingle(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const [quoted] = /^`(?:[^`']|(?<=\p{L})'(?=\p{L})){1,80}'/u.exec(cursor.ahead(83)) ?? [];
  if (quoted) cursor.closingSingle = cursor.position + quoted.length - 1;
  replaceNext(cursor, nodes, quoted ? '‘' : '`', 1);
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
  if (cursor.codeDepth > 0) replaceNext(cursor, nodes, dashes);
  else if (dashes.length === 2 && !isOption) replaceNext(cursor, nodes, '–', 2);
  else if (dashes.length === 3) replaceNext(cursor, nodes, '—', 3);
  else replaceNext(cursor, nodes, dashes);
}
