import type { Element, ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';
import { renderMath } from './render-math.ts';

const htmlFragmentParser = rehype().data('settings', { fragment: true }).freeze();

/** Nodes in which math code elements are rendered as MathML. */
export function renderMathIn<Node extends RootContent>(nodes: Node[]): (Node | ElementContent)[] {
  return nodes.flatMap((node): (Node | ElementContent)[] => {
    if (node.type !== 'element') return [node];
    if (isMath(node)) return mathOf(node);
    if (node.tagName === 'pre' && node.children.some(isMath)) return renderMathIn(node.children);
    return [{ ...node, children: renderMathIn(node.children) }];
  });
}

/** Whether a node is a math code element, by the classes that remark-math gives it. */
export function isMath(node: RootContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'code') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.some((name) => String(name).startsWith('math-'));
}

/** A formula as MathML, or as its TeX if it cannot be rendered. */
export function mathOf(node: Element): ElementContent[] {
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
  return htmlFragmentParser
    .parse(mathml)
    .children.filter((child): child is Element => child.type === 'element');
}
