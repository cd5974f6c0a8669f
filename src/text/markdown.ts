import type { Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { remark } from 'remark';
import remarkMath from 'remark-math';
import { cleanLine } from './clean-text.ts';
import { plainParagraphs } from './paragraphs.ts';
import { MAX_TEXT, phrasingOf } from './parse-tex.ts';

const processor = remark()
  .use(remarkMath)
  .data('settings', { emphasis: '*', strong: '*', bullet: '-', rule: '-', resourceLink: false })
  .freeze();

/**
 * Longest Markdown that is read as such, in characters: three times the longest text that is read for markup, since every sign may be escaped.
 * micromark takes quadratic time over a paragraph, which is minutes for a megabyte.
 */
const MAX_MARKDOWN = 3 * MAX_TEXT;

/** Markdown → mdast, with `$…$` as `inlineMath`. What is too long is paragraphs of plain text. */
export function parseMarkdown(markdown: string): Root {
  return markdown.length > MAX_MARKDOWN
    ? plainParagraphs(decodeString(markdown))
    : processor.parse(markdown);
}

/** mdast → Markdown in which nothing that was text is markup. The inverse of `parseMarkdown` on our trees. */
export function toMarkdown(tree: Root): string {
  return processor.stringify(tree);
}

/** Plain text as inline Markdown on one line that prints it as it is. */
export function escapeMarkdown(text: string): string {
  const line = { type: 'text' as const, value: cleanLine(text) };
  return toInlineMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [line] }] });
}

/** A title: one line of inline Markdown. */
export function toInlineMarkdown(tree: Root): string {
  const paragraph = { type: 'paragraph' as const, children: phrasingOf(tree) };
  return toMarkdown({ type: 'root', children: [paragraph] })
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}
