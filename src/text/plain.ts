import type { Nodes, Root } from 'mdast';
import { toPlainMath } from './math-plain.ts';

/** A tree as plain Unicode: for `<title>`, feeds, messages. Paragraphs are separated by an empty line. */
export function toPlain(tree: Root): string {
  return tree.children.map(plainOf).filter(Boolean).join('\n\n');
}

function plainOf(node: Nodes): string {
  if (node.type === 'inlineMath' || node.type === 'math') return toPlainMath(node.value);
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const separator = node.type === 'list' ? '\n' : '';
  return node.children.map(plainOf).join(separator);
}
