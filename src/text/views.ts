import { toHtml, toInlineHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { toPlain, toProse } from './plain.ts';
import { toSearchText } from './search-text.ts';
import { toTex } from './tex.ts';

/** Markdown as plain Unicode. */
export const plain = (markdown: string): string => toPlain(parseMarkdown(markdown));

/** Markdown as words, without its formulas. */
export const prose = (markdown: string): string => toProse(parseMarkdown(markdown));

/** Markdown as blocks of sanitised HTML with MathML. */
export const html = (markdown: string): string => toHtml(parseMarkdown(markdown));

/** Inline Markdown as phrasing HTML. */
export const inlineHtml = (markdown: string): string => toInlineHtml(parseMarkdown(markdown));

/** Markdown as the text that search knows. */
export const searchText = (markdown: string): string => toSearchText(parseMarkdown(markdown));

/** Markdown as TeX, in UTF-8 or in ASCII alone. */
export const tex = (markdown: string, options?: { ascii?: boolean }): string =>
  toTex(parseMarkdown(markdown), options);
