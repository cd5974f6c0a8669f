import type { Root } from 'mdast';
import { readBlocks } from './blocks.ts';
import { withoutControls } from './controls.ts';
import { MAX_TEXT, plainParagraphs } from './paragraphs.ts';
import { restoreEscapes, type Repair } from './repairs.ts';
import { parseTexParagraph } from './read-tex.ts';
import { toInlineTex } from './source-markup.ts';

/** An unknown command: it stays in the text as written. */
interface UnknownCommand {
  /** With its backslash: `\foo`. */
  command: string;
  count: number;
}

export interface ParsedText {
  /** Paragraphs, lists and displayed formulas (`math`); formulas in a line are `inlineMath`. */
  tree: Root;
  repairs: Repair[];
  unknownCommands: UnknownCommand[];
  /** The text was longer than `MAX_TEXT`: the tree is plain text, unchanged. */
  isTooLong: boolean;
}

/**
 * TeX-like text → mdast: plain text with stray TeX commands, maths, HTML, JATS or MathML in it. Nothing is removed silently: unknown commands stay
 * as written. Takes linear time; a text longer than `MAX_TEXT` is not parsed.
 */
export function parseTex(raw: string): ParsedText {
  if (raw.length > MAX_TEXT) {
    const tree = plainParagraphs(withoutControls(raw));
    return { tree, repairs: [], unknownCommands: [], isTooLong: true };
  }
  const { text, repairs } = restoreEscapes(raw);
  const counts = new Map<string, number>();
  const children = readBlocks(toInlineTex(text), (paragraph) =>
    parseTexParagraph(paragraph, { repairs, unknownCommands: counts }),
  );
  const unknownCommands = [...counts].map(([command, count]) => ({ command, count }));
  return { tree: { type: 'root', children }, repairs, unknownCommands, isTooLong: false };
}
