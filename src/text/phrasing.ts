import type { PhrasingContent } from 'mdast';

/** Longest text that grows: what looks at a text's end would read all of it each time. The pieces are joined in the end. */
const longestGrowing = 2000;

/** Puts text behind what is there. */
export function add(nodes: PhrasingContent[], value: string) {
  const last = nodes.at(-1);
  if (last?.type === 'text' && last.value.length < longestGrowing) last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

/** What stands in a style; code only where it is text alone. */
export function styled(
  inner: PhrasingContent[],
  style: 'emphasis' | 'strong' | 'inlineCode' | 'plain',
): PhrasingContent[] {
  if (inner.length === 0 || style === 'plain') return inner;
  if (style !== 'inlineCode') return [{ type: style, children: inner }];
  const isText = inner.every(({ type }) => type === 'text');
  return isText && textOf(inner).trim() !== ''
    ? [{ type: 'inlineCode', value: textOf(inner).trim() }]
    : inner;
}

/** The letters of phrasing content. */
export function textOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}

/** An address as a link to itself. */
export const linkTo = (href: string): PhrasingContent => ({
  type: 'link',
  url: href,
  children: [{ type: 'text', value: href }],
});
