import type { PhrasingContent } from 'mdast';
import type { Style } from './commands.ts';

/** Longest text that grows: what looks at a text's end would read all of it each time. The pieces are joined in the end. */
const longestGrowing = 2000;

/** Puts text behind what is there. */
export function add(nodes: PhrasingContent[], value: string) {
  const last = nodes.at(-1);
  if (last?.type === 'text' && last.value.length < longestGrowing) last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

/** What stands in a style; code only where it is text alone. */
export function styled(inner: PhrasingContent[], style: Style): PhrasingContent[] {
  if (inner.length === 0 || style === 'plain') return inner;
  if (style !== 'inlineCode') return around(inner, (children) => ({ type: style, children }));
  const isText = inner.every(({ type }) => type === 'text');
  return isText && textOf(inner).trim() !== ''
    ? [{ type: 'inlineCode', value: textOf(inner).trim() }]
    : inner;
}

/** Space at the edges stays outside: Markdown has no emphasis that ends in it. */
function around(
  inner: PhrasingContent[],
  wrap: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const [first] = inner;
  const last = inner.at(-1);
  const before = first?.type === 'text' && /^\s/.test(first.value) ? ' ' : '';
  const after = last?.type === 'text' && /\s$/.test(last.value) ? ' ' : '';
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const space = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  return [...space(before), wrap(inner), ...space(after)];
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
