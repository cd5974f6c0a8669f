import { toHtml, toInlineHtml } from './html.ts';
import { getTree } from './markdown.ts';

/** Markdown as blocks of sanitised HTML with MathML. */
export const html = (markdown: string): string => toHtml(getTree(markdown));

/** Inline Markdown as phrasing HTML. */
export const inlineHtml = (markdown: string): string => toInlineHtml(getTree(markdown));
