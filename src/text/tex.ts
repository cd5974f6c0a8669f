import type { Nodes, Root } from 'mdast';

const special: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
};
const escape = (text: string) => text.replace(/[\\{}$&#%_^~]/g, (c) => special[c] ?? `\\${c}`);

/** The tree as TeX for BibTeX: maths verbatim, specials escaped. */
export function toTex(tree: Root, options: { ascii?: boolean } = {}): string {
  return options.ascii ? print(tree).normalize('NFD') : print(tree);
}

function print(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`;
  if ('value' in node) return escape(node.value);
  if (!('children' in node)) return '';
  return node.children.map(print).join(node.type === 'root' ? '\n\n' : '');
}
