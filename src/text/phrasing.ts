import type { Parent, PhrasingContent, RootContent } from 'mdast';
import type { Style } from './commands.ts';

/** Length at which a text node stops growing, in characters: appending to a long text repeatedly takes quadratic time. `paragraphsOf` joins the parts. */
const MAX_GROWING_TEXT = 2000;

/** Appends text: to the last node if that is a text node, otherwise as a new node. */
export function append(nodes: PhrasingContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && last.value.length < MAX_GROWING_TEXT) last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

/** Appends content between two texts. */
export function surround(
  nodes: PhrasingContent[],
  before: string,
  inner: PhrasingContent[],
  after: string,
): void {
  append(nodes, before);
  nodes.push(...inner);
  append(nodes, after);
}

/** Content in a style; as code only if it is plain text. */
export function withStyle(inner: PhrasingContent[], style: Style): PhrasingContent[] {
  if (inner.length === 0 || style === 'plain') return inner;
  if (style !== 'inlineCode') return wrapWords(inner, (children) => ({ type: style, children }));
  const isText = inner.every(({ type }) => type === 'text');
  return isText && textOf(inner).trim() !== ''
    ? [{ type: 'inlineCode', value: textOf(inner).trim() }]
    : inner;
}

/** Wraps content; white space at its edges stays outside, since Markdown has no emphasis that ends in it. */
function wrapWords(
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

/** Phrasing content as plain text. */
export function textOf(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('');
}

/** A URL as a link to itself. */
export const linkTo = (href: string): PhrasingContent => ({
  type: 'link',
  url: href,
  children: [{ type: 'text', value: href }],
});

/** All phrasing content of blocks on one line, for titles: of paragraphs and lists, and displayed formulas as inline ones. */
export function phrasingOf({ children }: Pick<Parent, 'children'>): PhrasingContent[] {
  return children.flatMap((child, index) => {
    const inline = inlineOf(child);
    return index === 0 || inline.length === 0
      ? inline
      : [{ type: 'text', value: ' ' } as const, ...inline];
  });
}

function inlineOf(child: RootContent): PhrasingContent[] {
  if (child.type === 'paragraph') return child.children;
  if (child.type === 'math') return [{ type: 'inlineMath', value: child.value }];
  return child.type === 'list' || child.type === 'listItem' ? phrasingOf(child) : [];
}
