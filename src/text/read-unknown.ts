import type { PhrasingContent } from 'mdast';
import { append, surround } from './phrasing.ts';
import { countUnknown } from './read-math.ts';
import { readGroup, readPart } from './read-tex-text.ts';
import type { Command, TexCursor } from './tex-cursor.ts';

/** An unknown command stays as written, its arguments with their brackets and braces. Commands that consist of a punctuation character are not reported. */
export function readUnknown(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  { name }: Pick<Command, 'name'>,
): void {
  if (/^[a-zA-Z]/.test(name)) countUnknown(cursor.report, `\\${name}`);
  append(nodes, `\\${name}`);
  const option = cursor.match(/\[[^[\]{}]{0,200}\](?=\{)/y);
  if (option) surround(nodes, '[', readPart(cursor, option.slice(1, -1)), ']');
  while (cursor.peek() === '{' && cursor.closingBrace() >= 0)
    surround(nodes, '{', readGroup(cursor), '}');
}
