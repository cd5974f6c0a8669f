import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { toHast, type State } from 'mdast-util-to-hast';
import { rehype } from 'rehype';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { unified } from 'unified';
import { phrasingOf } from './parse-tex.ts';
import { safeHref } from './safe-href.ts';
import { renderMath } from './render-math.ts';

/** What digest text may be made of. Everything else goes, and so does all raw HTML. Maths comes after it, from our own printer. */
const allowed: Schema = {
  tagNames: ['p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'blockquote', 'br', 'pre'],
  attributes: { a: ['href'], code: [['className', 'math-inline', 'math-display']] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const sanitizer = unified().use(rehypeSanitize, allowed).freeze();
const fragments = rehype().data('settings', { fragment: true }).freeze();

/** A tree as blocks of HTML: sanitised, formulas as MathML. */
export function toHtml(tree: Root): string {
  const hast = sanitizer.runSync(
    toHast(tree, { handlers: { inlineMath: formula, math: formula } }) as HastRoot,
  );
  return stringify({ type: 'root', children: hast.children.flatMap(finish) });
}

/** A tree as phrasing HTML, for titles: no blocks. */
export function toInlineHtml(tree: Root): string {
  return toHtml({ type: 'root', children: phrasingOf(tree) });
}

/** A formula passes the sanitiser as code, whatever made its node. */
function formula(_state: State, { type, value }: InlineMath | Math): Element {
  const className = [type === 'math' ? 'math-display' : 'math-inline'];
  return {
    type: 'element',
    tagName: 'code',
    properties: { className },
    children: [{ type: 'text', value }],
  };
}

/** Links are checked and marked, code that is maths becomes MathML. */
function finish(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre' && node.children.some(isMath)) return node.children.flatMap(finish);
  if (isMath(node)) return mathOf(node);
  const children = node.children.flatMap(finish);
  if (node.tagName !== 'a') return [{ ...node, children }];
  const href = safeHref(String(node.properties['href'] ?? ''));
  return href
    ? [{ ...node, properties: { href, rel: ['external', 'noopener'] }, children }]
    : children;
}

function isMath(node: RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'code') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.some((name) => String(name).startsWith('math-'));
}

/** A formula that cannot be set is shown as its TeX. */
function mathOf(node: Element): ElementContent[] {
  const tex = node.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();
  const display = String(node.properties['className']).includes('math-display');
  const mathml = renderMath(tex, display);
  if (mathml === undefined)
    return [
      {
        type: 'element',
        tagName: 'code',
        properties: {},
        children: [{ type: 'text', value: tex }],
      },
    ];
  return fragments
    .parse(mathml)
    .children.filter((child): child is Element => child.type === 'element');
}
