import { toPlain } from './plain.ts';
import { parseMarkdown } from './markdown.ts';
export const plain = (m: string) => toPlain(parseMarkdown(m));
import { toHtml, toInlineHtml } from './html.ts';
export const inlineHtml = (m: string) => toInlineHtml(parseMarkdown(m));
export const html = (m: string) => toHtml(parseMarkdown(m));
export const searchText = plain;
export const tex = plain;
