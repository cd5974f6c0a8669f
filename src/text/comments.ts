import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown, toMarkdown } from './markdown.ts';
import { replaceBetween } from './replace-between.ts';

/** The possible starts of a comment: HTML’s `<!` and `<?`, and a definition, `[…]:`. */
const commentStart = /<[!?]|^[ \t>]*\[[^\]\n]*\]:/m;

/**
 * Markdown without comments: HTML comments, and definitions that no link uses (`[//]: # (a comment)`). Text without any is returned
 * unchanged.
 */
export function withoutComments(markdown: string): string {
  if (!commentStart.test(markdown)) return markdown;
  const tree = parseMarkdown(markdown);
  const usedIds = findUsedDefinitions(tree);
  let isChanged = false;
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (!isComment(node, usedIds)) return undefined;
    isChanged = true;
    parent.children.splice(index, 1, ...textAfter(node));
    return index;
  });
  return isChanged ? toMarkdown(tree).trim() : markdown;
}

/** The text after a comment: in Markdown, a line that starts with a comment is HTML to its end; here, the rest of the line is text. */
function textAfter(node: Nodes): RootContent[] {
  if (node.type !== 'html') return [];
  const [, text = ''] = /^\s*<(?:!--[^]*?-->|\?[^]*?\?>|![^>]*>)([^]*)$/.exec(node.value) ?? [];
  return text.trim() === '' ? [] : parseMarkdown(text).children;
}

/** Plain text without HTML comments. A comment that is not closed is text. */
export function withoutPlainComments(text: string): string {
  if (!text.includes('<!--')) return text;
  const open = /[ \t]?<!--/g;
  return replaceBetween(
    text,
    open,
    () => '-->',
    () => '',
  ).trim();
}

function isComment(node: Nodes, usedIds: Set<string>): boolean {
  if (node.type === 'html') return /^\s*<[!?]/.test(node.value);
  return node.type === 'definition' && !usedIds.has(node.identifier);
}

/** Identifiers of the definitions that links and images use. */
function findUsedDefinitions(tree: Root): Set<string> {
  const identifiers = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      identifiers.add(node.identifier);
  });
  return identifiers;
}
