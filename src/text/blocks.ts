import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { blankLine, paragraphsOf } from './paragraphs.ts';
import { joinLines } from './join-lines.ts';

/** Maximum nesting of lists, in levels, as in TeX. Deeper lists become paragraphs. */
const MAX_DEPTH = 4;

const listNames = 'itemize|enumerate|description';
const edges = new RegExp(`\\\\(begin|end)\\{(${listNames})\\*?\\}|\\\\(item)(?![a-zA-Z])`, 'g');

interface Edge {
  kind: 'begin' | 'end' | 'item';
  list: string;
  start: number;
  end: number;
}

/** The position of a list and of its items. */
interface ListSpan {
  first: Edge;
  last: Edge;
  items: Edge[];
}

/** Text as paragraphs and lists; `readInline` reads the content of one paragraph. */
export function readBlocks(
  text: string,
  readInline: (text: string) => PhrasingContent[],
  depth = 0,
): BlockContent[] {
  const paragraphs = (part: string) =>
    part
      .split(blankLine)
      .flatMap((paragraph) => paragraphsOf(readInline(joinLines(paragraph).trim())));
  const blocks: BlockContent[] = [];
  let position = 0;
  for (const span of depth < MAX_DEPTH && text.includes('\\item') ? listsIn(text) : []) {
    blocks.push(...paragraphs(text.slice(position, span.first.start)));
    const children = span.items.map((item, index): ListItem => {
      const inside = text.slice(item.end, (span.items[index + 1] ?? span.last).start);
      const labelled = withLabel(inside, span.first.list === 'description');
      const content = readBlocks(labelled, readInline, depth + 1);
      return { type: 'listItem', spread: false, children: content };
    });
    blocks.push(...paragraphs(text.slice(span.first.end, span.items[0]?.start)));
    const ordered = span.first.list === 'enumerate';
    blocks.push({ type: 'list', ordered, spread: false, children });
    position = span.last.end;
  }
  return [...blocks, ...paragraphs(text.slice(position))];
}

/** The outermost lists that are closed and have items. */
function listsIn(text: string): ListSpan[] {
  const lists: ListSpan[] = [];
  const open: ListSpan[] = [];
  for (const edge of edgesIn(text)) {
    const inner = open.at(-1);
    if (edge.kind === 'begin') open.push({ first: edge, last: edge, items: [] });
    else if (edge.kind === 'item') inner?.items.push(edge);
    else if (inner?.first.list === edge.list) {
      open.pop();
      if (open.length === 0 && inner.items.length > 0) lists.push({ ...inner, last: edge });
    }
  }
  return lists;
}

const edgesIn = (text: string): Edge[] =>
  [...text.matchAll(edges)].map(({ 0: { length }, 1: kind, 2: list = '', 3: item, index }) => ({
    kind: (item ?? kind) as Edge['kind'],
    list,
    start: index,
    end: index + length,
  }));

/** The content of an item with its label, as in `\item[(a)] text`, in front; in a description list, in bold. */
function withLabel(inside: string, isDescription: boolean): string {
  return inside.replace(/^\s*\[([^[\]]{0,200})\]/, isDescription ? '\\textbf{$1}' : '$1');
}
