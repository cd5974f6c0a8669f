import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';

/** What parts two paragraphs. */
export const blankLine = /\n[ \t]*\n\s*/;

/** Plain text, its paragraphs parted by blank lines. */
export function plainParagraphs(text: string): Root {
  const children = text
    .split(blankLine)
    .flatMap((value) => paragraphsOf([{ type: 'text', value }]));
  return { type: 'root', children };
}

/** What was read as paragraphs, parted by displayed formulas: neighbouring texts joined, spaces folded, ends trimmed; none where nothing is left. */
export function paragraphsOf(children: PhrasingContent[]): BlockContent[] {
  const at = children.findIndex(({ type }) => (type as string) === 'math');
  if (at < 0) return paragraphOf(children);
  const display = children[at] as unknown as BlockContent;
  return [...paragraphOf(children.slice(0, at)), display, ...paragraphsOf(children.slice(at + 1))];
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const joined = trim(joinTexts(children));
  return joined.length === 0 ? [] : [{ type: 'paragraph', children: joined }];
}

/** Joins neighbouring texts and formulas, in all depths; drops empty nodes. */
function joinTexts(children: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const node =
      'children' in child
        ? ({
            ...child,
            children: joinTexts(child.children),
          } as PhrasingContent)
        : { ...child };
    const last = joined.at(-1);
    if ('children' in node && node.children.length === 0) continue;
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    // Markdown would read `$a$$b$` as one formula with a dollar in it.
    else if (node.type === 'inlineMath' && last?.type === 'inlineMath')
      last.value += ` ${node.value}`;
    else if (
      node.type === last?.type &&
      (node.type === 'emphasis' || node.type === 'strong') &&
      'children' in last
    )
      last.children = joinTexts([...last.children, ...node.children]);
    else joined.push(node);
  }
  for (const node of joined)
    if (node.type === 'text') node.value = node.value.replace(/[ \t\n]+/g, ' ');
  return joined.filter((node) => node.type !== 'text' || node.value !== '');
}

function trim(children: PhrasingContent[]): PhrasingContent[] {
  const [first] = children;
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const kept = children.filter((node) => node.type !== 'text' || node.value !== '');
  return kept.length === children.length ? kept : trim(kept);
}
