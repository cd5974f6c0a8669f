import { cleanLine, cleanText } from './clean-text.ts';
import { getTree } from './markdown.ts';
import { toPlain, toProse } from './plain.ts';
import { toSearchText, type SearchText } from './search-text.ts';
import { toTex } from './tex.ts';

/**
 * The views of a paper's Markdown (title or abstract) that need no HTML. The browser uses them for exports, so the views that need libraries for HTML
 * and MathML are in `html-views.ts`. Views contain no characters that XML does not allow.
 */

/** Plain Unicode; paragraphs are separated by an empty line. */
export const plain = (markdown: string): string => cleanText(toPlain(getTree(markdown))).trim();

/** Plain Unicode on one line. */
export const plainLine = (markdown: string): string => cleanLine(plain(markdown));

/** The words of the text, without formulas. */
export const prose = (markdown: string): string => cleanText(toProse(getTree(markdown))).trim();

/** The text that search indexes. */
export const searchText = (markdown: string): SearchText => toSearchText(plain(markdown));

/** TeX: formulas verbatim, special characters escaped; in UTF-8, or in ASCII only. */
export const tex = (markdown: string, options?: { ascii?: boolean }): string =>
  cleanText(toTex(getTree(markdown), options)).trim();
