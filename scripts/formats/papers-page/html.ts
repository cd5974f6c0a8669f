import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';
import { foldSpaces } from './fold-spaces.ts';
import type { PageText } from './lines.ts';
import { mostFrequentLevel } from './notation.ts';
import type { PageLine } from './page-line.ts';

/** Elements whose text is on the same line as the text around them. */
const inlineElements = new Set(
  'a abbr b bdi bdo cite code del em font i img ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements without visible text. */
const ignoredElements = new Set(
  'head script style template noscript svg iframe object button'.split(' '),
);

/** The lines of a page saved as HTML: each block is a line, and headings of the most frequent level are titles. */
export function parseHtml(text: string): PageText {
  const lines: (PageLine & { level: number })[] = [];
  let line = emptyLine();
  visit(rehype().parse(text));
  endLine();
  const titleLevel = mostFrequentLevel(lines.map(({ level }) => level));
  for (const line of lines) line.isHeading = line.level === titleLevel && titleLevel > 0;
  const hasHeadings = titleLevel > 0;
  return { lines, isStructured: true, hasHeadings };

  function visit(node: Nodes) {
    if (node.type === 'text') return addText(node.value, node);
    if (node.type === 'root') return node.children.forEach(visit);
    if (node.type !== 'element' || ignoredElements.has(node.tagName)) return;
    if (node.tagName === 'br') return addText(' ', node);
    if (inlineElements.has(node.tagName)) return visitInline(node);
    endLine();
    line.level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    node.children.forEach(visit);
    endLine();
  }

  function visitInline(node: Element) {
    const href = node.tagName === 'a' && node.properties['href'];
    if (typeof href === 'string') {
      line.hrefs.push(href);
      addText('', node);
    }
    node.children.forEach(visit);
  }

  function addText(value: string, { position }: Nodes) {
    if (value.trim() === '' && line.text === '' && line.hrefs.length === 0) return;
    const number = position?.start.line ?? 1;
    if (line.lines[0] === 0) line.lines[0] = number;
    line.lines[1] = Math.max(number, value.trim() === '' ? number : (position?.end.line ?? number));
    line.text += value;
  }

  function endLine() {
    line.text = foldSpaces(line.text);
    if (line.text !== '' || line.hrefs.length > 0) lines.push(line);
    line = emptyLine();
  }
}

const emptyLine = (): PageLine & { level: number } => ({
  lines: [0, 0],
  text: '',
  hrefs: [],
  isHeading: false,
  level: 0,
});
