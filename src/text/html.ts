import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isMath, mathOf } from './math-html.ts';
import { phrasingOf } from './phrasing.ts';
import { safeHref } from './safe-href.ts';

/** The elements allowed in a text; all others are removed, and so is raw HTML. MathML is added afterwards, by our own renderer. */
const sanitizeSchema: Schema = {
  tagNames: ['p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'blockquote', 'br', 'pre'],
  attributes: { a: ['href'], code: [['className', 'math-inline', 'math-display']] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const toSanitized = unified()
  .use(remarkRehype, { handlers: { inlineMath: toMathCode, math: toMathCode } })
  .use(rehypeSanitize, sanitizeSchema)
  .freeze();

/** A tree as blocks of HTML: sanitised, formulas as MathML. */
export function toHtml(tree: Root): string {
  const { children } = toSanitized.runSync(tree);
  return stringify({ type: 'root', children: children.flatMap(finishNode) });
}

/** A tree as phrasing HTML, for titles: no blocks. */
export function toInlineHtml(tree: Root): string {
  // Wrapped in a paragraph, because remark-rehype puts a line break, which is shown as a space, between the nodes of a root.
  const paragraph = { type: 'paragraph' as const, children: phrasingOf(tree) };
  const { children } = toSanitized.runSync({ type: 'root', children: [paragraph] });
  const phrasing = children.flatMap((node) => (node.type === 'element' ? node.children : []));
  return stringify({ type: 'root', children: phrasing.flatMap(finishNode) });
}

/** A formula as code, which passes the sanitiser. */
function toMathCode(_state: unknown, { type, value }: InlineMath | Math): Element {
  const className = [type === 'math' ? 'math-display' : 'math-inline'];
  return {
    type: 'element',
    tagName: 'code',
    properties: { className },
    children: [{ type: 'text', value }],
  };
}

/** Checks and marks links, and renders math code elements as MathML. */
function finishNode(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre' && node.children.some(isMath))
    return node.children.flatMap(finishNode);
  if (isMath(node)) return mathOf(node);
  const children = node.children.flatMap(finishNode);
  if (node.tagName !== 'a') return [{ ...node, children }];
  const href = safeHref(String(node.properties['href'] ?? ''));
  return href
    ? [{ ...node, properties: { href, rel: ['external', 'noopener'] }, children }]
    : children;
}
