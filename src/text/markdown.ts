import { remark } from 'remark';
import remarkMath from 'remark-math';
import type { Root } from 'mdast';
const p = remark().use(remarkMath);
export const parseMarkdown = (m: string): Root => p.parse(m);
export const toMarkdown = (t: Root) => p.stringify(t);
export const toInlineMarkdown = (t: Root) => p.stringify(t).trim();
