import { toHtml, toInlineHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';

/** Markdown as blocks of sanitised HTML with MathML. */
export const html = (markdown: string): string => toHtml(parseMarkdown(markdown));

/** Inline Markdown as phrasing HTML. */
export const inlineHtml = (markdown: string): string => toInlineHtml(parseMarkdown(markdown));
