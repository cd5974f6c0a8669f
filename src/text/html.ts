import type { Root } from 'mdast';
import { toPlain } from './plain.ts';

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
export const toInlineHtml = (tree: Root): string => escape(toPlain(tree));
export const toHtml = (tree: Root): string =>
  tree.children
    .map((child) => `<p>${escape(toPlain({ type: 'root', children: [child] }))}</p>`)
    .join('');
