import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkMath from 'remark-math';
import { phrasingOf } from './parse-tex.ts';

const processor = remark()
  .use(remarkMath)
  .data('settings', { emphasis: '*', strong: '*', bullet: '-', rule: '-', resourceLink: false })
  .freeze();

/** Markdown → mdast, with `$…$` as `inlineMath`. */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** mdast → Markdown in which nothing that was text is markup. The inverse of `parseMarkdown` on our trees. */
export function toMarkdown(tree: Root): string {
  return processor.stringify(tree);
}

/** A title: one line of inline Markdown. */
export function toInlineMarkdown(tree: Root): string {
  const paragraph = { type: 'paragraph' as const, children: phrasingOf(tree) };
  return toMarkdown({ type: 'root', children: [paragraph] })
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}
