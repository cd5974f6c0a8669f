import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { readBlocks } from './blocks.ts';
import { withoutControls } from './controls.ts';
import { plainParagraphs } from './paragraphs.ts';
import { restoreEscapes, type Repair } from './repairs.ts';
import { readTex } from './read-tex.ts';
import { toInlineTex } from './source-markup.ts';

/** A command that nobody knows: it stays in the text as it was written. */
export interface UnknownCommand {
  /** With its backslash: `\foo`. */
  command: string;
  count: number;
}

/**
 * Longest text that is read for markup, in characters: ten times the longest abstract that was seen. Longer ones are data gone astray, and readers of
 * Markdown take quadratic time over them.
 */
export const MAX_TEXT = 50_000;

export interface ParsedText {
  /** Paragraphs, lists and displayed formulas (`math`); formulas in a line are `inlineMath`. */
  tree: Root;
  repairs: Repair[];
  unknown: UnknownCommand[];
  /** It was too long to be read for markup, and is plain text as it stands. */
  isTooLong: boolean;
}

/**
 * Reads TeX-ish text: plain text with stray TeX commands, maths, HTML, JATS or MathML in it. Nothing is dropped silently: what is not known stays
 * as written. Linear in the text's length; what is longer than `MAX_TEXT` is plain text.
 */
export function parseTex(raw: string): ParsedText {
  if (raw.length > MAX_TEXT) {
    const tree = plainParagraphs(withoutControls(raw));
    return { tree, repairs: [], unknown: [], isTooLong: true };
  }
  const { text, repairs } = restoreEscapes(raw);
  const unknown = new Map<string, number>();
  const children = readBlocks(toInlineTex(text), (paragraph) =>
    readTex(paragraph, { repairs, unknown }),
  );
  const commands = [...unknown].map(([command, count]) => ({ command, count }));
  return { tree: { type: 'root', children }, repairs, unknown: commands, isTooLong: false };
}

/** All phrasing content, of paragraphs, lists and displayed formulas in one line: what a title is. */
export function phrasingOf({ children }: Pick<Parent, 'children'>): PhrasingContent[] {
  return children.flatMap((child, index) => {
    const inline = inlineOf(child);
    return index === 0 || inline.length === 0
      ? inline
      : [{ type: 'text', value: ' ' } as const, ...inline];
  });
}

function inlineOf(child: RootContent): PhrasingContent[] {
  if (child.type === 'paragraph') return child.children;
  if (child.type === 'math') return [{ type: 'inlineMath', value: child.value }];
  return child.type === 'list' || child.type === 'listItem' ? phrasingOf(child) : [];
}
