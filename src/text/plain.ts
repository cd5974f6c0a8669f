import type { Nodes, Root } from 'mdast';
import { toPlainMath } from './math-plain.ts';

/** A tree as plain Unicode: for `<title>`, feeds, messages. Paragraphs are separated by an empty line. */
export const toPlain = (tree: Root): string => printBlocks(tree, toPlainMath);

/** The words of a tree, with a semicolon instead of each formula, because its letters are not words, and the words around it do not form a phrase. */
export const toProse = (tree: Root): string => printBlocks(tree, () => ' ; ');

const printBlocks = (tree: Root, printMath: (tex: string) => string): string =>
  tree.children
    .map((node) => plainOf(node, printMath))
    .filter(Boolean)
    .join('\n\n');

function plainOf(node: Nodes, printMath: (tex: string) => string): string {
  if (node.type === 'inlineMath' || node.type === 'math') return printMath(node.value);
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const parts = node.children.map((child) => plainOf(child, printMath));
  if (node.type === 'list')
    return parts.map((part, index) => `${node.ordered ? `${index + 1}.` : '•'} ${part}`).join('\n');
  return parts.join(node.type === 'listItem' ? '\n' : '');
}
