import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
export const toPlain = (t: Root) => toString(t);
