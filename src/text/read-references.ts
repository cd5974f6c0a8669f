import type { PhrasingContent } from 'mdast';
import { append, surround, textOf } from './phrasing.ts';
import { countUnknown } from './read-math.ts';
import { readArgument, readPart } from './read-tex-text.ts';
import { safeHref } from './safe-href.ts';
import type { Command, TexCursor } from './tex-cursor.ts';

/** `\url{…}`, `\href{…}{…}`: only the words if the URL is unsafe. */
export function readLink(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  { name, start }: Command,
): void {
  const target = cursor
    .readVerbatim()
    ?.trim()
    .replace(/\\([%#&_~])/g, '$1');
  if (target === undefined) return readBrokenLink(cursor, nodes, start);
  const label = name === 'href' ? withoutLinks(readArgument(cursor)) : [];
  const href = safeHref(/^www\./.test(target) ? `https://${target}` : target);
  const words: PhrasingContent[] = textOf(label) === '' ? [{ type: 'text', value: target }] : label;
  if (href) nodes.push({ type: 'link', url: href, children: words });
  else nodes.push(...words);
}

/** `\href https://… label` and an unclosed `\url{https://…`: the command is skipped, and the URL is read next. */
function readBrokenLink(cursor: TexCursor, nodes: PhrasingContent[], start: number): void {
  const [lost] = /^\s*\{?\s*(?=https?:)/.exec(cursor.ahead(20)) ?? [];
  if (lost === undefined) append(nodes, cursor.text.slice(start, cursor.position));
  else cursor.position += lost.length;
}

/** Links cannot be nested: an inner one becomes its text. */
function withoutLinks(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [node];
    const children = withoutLinks(node.children);
    return node.type === 'link' ? children : [{ ...node, children }];
  });
}

/** `\cite{key}`, `\citet[Theorem 1]{key}`, `\cite[see][p.~5]{key}`: the keys and the notes before and after them, in brackets. */
export function readCitation(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  { start }: Command,
): void {
  const notes: string[] = [];
  for (let note = cursor.readOption(); note !== undefined; note = cursor.readOption())
    notes.push(note);
  const keys = cursor.readVerbatim();
  if (keys === undefined) {
    const written = cursor.text.slice(start, cursor.position);
    countUnknown(cursor.report, written.trim());
    append(nodes, written);
    return;
  }
  const [after, before] = notes.reverse();
  const content: PhrasingContent[] = [];
  if (before) content.push(...readPart(cursor, before), { type: 'text', value: ' ' });
  content.push({ type: 'text', value: keys });
  if (after) content.push({ type: 'text', value: ', ' }, ...readPart(cursor, after));
  if (textOf(content) !== '') surround(nodes, '[', content, ']');
}

/** A footnote's text, in parentheses. */
export function readFootnote(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const note = readArgument(cursor);
  if (note.length > 0) surround(nodes, ' (', note, ')');
}
