import { cleanLine, cleanText } from './clean-text.ts';
import { getTree } from './markdown.ts';
import { toPlain, toProse } from './plain.ts';
import { toSearchText, type SearchText } from './search-text.ts';
import { toTex } from './tex.ts';

/**
 * The views of a paper's Markdown (title or abstract) that need no HTML: the browser makes exports with them, so the libraries for HTML and
 * MathML are in `html-views.ts`. Every view is free of what XML cannot hold.
 */

/** Plain Unicode; paragraphs are separated by an empty line. */
export const plain = (markdown: string): string => cleanText(toPlain(getTree(markdown))).trim();

/** Plain Unicode on one line. */
export const plainLine = (markdown: string): string => cleanLine(plain(markdown));

/** The words of the language, without formulas. */
export const prose = (markdown: string): string => cleanText(toProse(getTree(markdown))).trim();

/** What search indexes. */
export const searchText = (markdown: string): SearchText => toSearchText(plain(markdown));

/** TeX: maths verbatim, specials escaped; in UTF-8, or in ASCII alone. */
export const tex = (markdown: string, options?: { ascii?: boolean }): string =>
  cleanText(toTex(getTree(markdown), options)).trim();
