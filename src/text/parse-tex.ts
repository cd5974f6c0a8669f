import type { PhrasingContent, Root } from 'mdast';
import { paragraphsOf } from './paragraphs.ts';
import { restoreEscapes, type Repair } from './repairs.ts';
import { TexReader } from './tex-reader.ts';
import { toInlineTex } from './source-markup.ts';

/** A command that nobody knows: it stays in the text as it was written. */
export interface UnknownCommand {
  /** With its backslash: `\foo`. */
  command: string;
  count: number;
}

export interface ParsedText {
  /** Paragraphs of phrasing content, with `inlineMath` for formulas. */
  tree: Root;
  repairs: Repair[];
  unknown: UnknownCommand[];
}

/**
 * Reads TeX-ish text: plain text with stray TeX commands, maths, HTML, JATS or MathML in it. Nothing is dropped silently: what is not known stays
 * as written. Linear in the text's length.
 */
export function parseTex(raw: string): ParsedText {
  const { text, repairs } = restoreEscapes(raw);
  const unknown = new Map<string, number>();
  const children = toInlineTex(text)
    .split(/\n[ \t]*\n\s*/)
    .flatMap((paragraph) => {
      const reader = new TexReader(paragraph.replace(/\s*\n\s*/g, ' ').trim(), repairs, unknown);
      return paragraphsOf(reader.read());
    });
  const commands = [...unknown].map(([command, count]) => ({ command, count }));
  return { tree: { type: 'root', children }, repairs, unknown: commands };
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
