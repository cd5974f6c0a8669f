import type { BlockContent, Paragraph, PhrasingContent, Root } from 'mdast';

/**
 * Maximum length of a parsed text in characters: ten times the longest abstract in the corpora of `bench/`. Longer texts are mistakes in the source, and
 * Markdown parsers need quadratic time for them.
 */
export const MAX_TEXT = 50_000;

/** The separator of paragraphs. */
export const blankLine = /\n[ \t]*\n\s*/;

/** Plain text as paragraphs, which are separated by blank lines. */
export function plainParagraphs(text: string): Root {
  const children = text
    .split(blankLine)
    .flatMap((value) => paragraphsOf([{ type: 'text', value }]));
  return { type: 'root', children };
}

/** Phrasing content as paragraphs, split by displayed formulas: adjacent texts joined, spaces collapsed, ends trimmed, empty paragraphs left out. */
export function paragraphsOf(children: PhrasingContent[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let start = 0;
  for (const [index, child] of children.entries()) {
    if ((child.type as string) !== 'math') continue;
    blocks.push(...paragraphOf(children.slice(start, index)), child as unknown as BlockContent);
    start = index + 1;
  }
  return [...blocks, ...paragraphOf(children.slice(start))];
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const joined = trim(joinTexts(children));
  return joined.length === 0 ? [] : [{ type: 'paragraph', children: joined }];
}

/** Joins adjacent texts and formulas at all depths; removes empty nodes. */
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
