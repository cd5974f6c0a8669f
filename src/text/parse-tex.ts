import type { PhrasingContent, Root } from 'mdast';
import { withoutControls } from './controls.ts';
import { blankLine, paragraphsOf, plainParagraphs } from './paragraphs.ts';
import { restoreEscapes, type Repair } from './repairs.ts';
import { TexReader } from './tex-reader.ts';
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
export const longestText = 50_000;

export interface ParsedText {
  /** Paragraphs of phrasing content, with `inlineMath` for formulas. */
  tree: Root;
  repairs: Repair[];
  unknown: UnknownCommand[];
  /** It was too long to be read for markup, and is plain text as it stands. */
  isTooLong: boolean;
}

/**
 * Reads TeX-ish text: plain text with stray TeX commands, maths, HTML, JATS or MathML in it. Nothing is dropped silently: what is not known stays
 * as written. Linear in the text's length; what is longer than `longestText` is plain text.
 */
export function parseTex(raw: string): ParsedText {
  if (raw.length > longestText) {
    const tree = plainParagraphs(withoutControls(raw));
    return { tree, repairs: [], unknown: [], isTooLong: true };
  }
  const { text, repairs } = restoreEscapes(raw);
  const unknown = new Map<string, number>();
  const children = toInlineTex(text)
    .split(blankLine)
    .flatMap((paragraph) => {
      const reader = new TexReader(paragraph.replace(/\s*\n\s*/g, ' ').trim(), repairs, unknown);
      return paragraphsOf(reader.read());
    });
  const commands = [...unknown].map(([command, count]) => ({ command, count }));
  return { tree: { type: 'root', children }, repairs, unknown: commands, isTooLong: false };
}

/** The children of the first paragraph: what a title is. */
export function phrasingOf(tree: Root): PhrasingContent[] {
  return tree.children.flatMap((child, index) => {
    if (child.type !== 'paragraph') return [];
    return index === 0
      ? child.children
      : [{ type: 'text', value: ' ' } as const, ...child.children];
  });
}
