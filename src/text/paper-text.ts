import type { Root } from 'mdast';
import { parseMarkdown, toInlineMarkdown } from './markdown.ts';
import { toPlain } from './plain.ts';
import { toTex } from './tex.ts';
import { balanceBraces } from './balance-braces.ts';
import { cleanLine, cleanText } from './clean-text.ts';

/** A paper's Markdown (title or abstract) as plain Unicode; paragraphs are separated by an empty line. */
export function plain(markdown: string): string {
  return cleanText(toPlain(parse(markdown))).trim();
}

/** The same on one line. */
export function plainLine(markdown: string): string {
  return cleanLine(plain(markdown));
}

/** A paper's Markdown as TeX, for BibTeX: maths verbatim, specials escaped; UTF-8 unless `ascii`. */
export function tex(markdown: string, ascii: boolean): string {
  return balanceBraces(cleanText(toTex(parse(markdown), { ascii })).trim());
}

/** Text that is not Markdown (names, venues) as TeX on one line. */
export function texOfText(text: string, ascii: boolean): string {
  return balanceBraces(toTex(textTree(text), { ascii }).trim());
}

/** Text that is not Markdown as inline Markdown that prints it as it is. */
export function markdownOfText(text: string): string {
  return toInlineMarkdown(textTree(text));
}

function textTree(text: string): Root {
  const value = cleanLine(text);
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** The last trees, since one paper is printed in several formats after each other. */
const recent = new Map<string, Root>();

function parse(markdown: string): Root {
  const tree = recent.get(markdown) ?? parseMarkdown(markdown);
  if (recent.size >= 2) recent.clear();
  recent.set(markdown, tree);
  return tree;
}
