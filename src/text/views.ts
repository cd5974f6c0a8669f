import type { Root } from 'mdast';
import { cleanLine, cleanText } from './clean-text.ts';
import { parseMarkdown } from './markdown.ts';
import { toPlain, toProse } from './plain.ts';
import { toSearchText, type SearchText } from './search-text.ts';
import { toTex } from './tex.ts';

/**
 * The views of a paper's Markdown (title or abstract) that need no HTML: the browser makes exports with them, so the libraries for HTML and
 * MathML are in `html-views.ts`. Every view is free of what XML cannot hold.
 */

/** Plain Unicode; paragraphs are separated by an empty line. */
export const plain = (markdown: string): string => cleanText(toPlain(parse(markdown))).trim();

/** Plain Unicode on one line. */
export const plainLine = (markdown: string): string => cleanLine(plain(markdown));

/** The words of the language, without formulas. */
export const prose = (markdown: string): string => cleanText(toProse(parse(markdown))).trim();

/** What search indexes. */
export const searchText = (markdown: string): SearchText => toSearchText(plain(markdown));

/** TeX: maths verbatim, specials escaped; in UTF-8, or in ASCII alone. */
export const tex = (markdown: string, options?: { ascii?: boolean }): string =>
  cleanText(toTex(parse(markdown), options)).trim();

/** The last trees: one paper is printed in several formats after each other. */
const recent = new Map<string, Root>();

function parse(markdown: string): Root {
  const tree = recent.get(markdown) ?? parseMarkdown(markdown);
  if (recent.size >= 2) recent.clear();
  recent.set(markdown, tree);
  return tree;
}
