import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanLine } from '../../text/clean-text.ts';
import { toCslItem, type CslItem } from '../exports/csl-json.ts';
import type { Paper } from '../../model/paper.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { toPlain } from '../../text/plain.ts';

/** The paper as citeproc's input: with its arXiv id once, as `arXiv:2305.16300`, and a title whose formulas keep their case. */
export function toCitedItem(paper: Paper, key: string): CslItem {
  const { archive, archive_location: arxivId, ...item } = toCslItem(paper, key);
  const isArxivIdInNumber = paper.arxiv !== undefined && paper.number?.includes(paper.arxiv);
  return {
    ...item,
    ...(archive !== undefined &&
      !isArxivIdInNumber && { archive, archive_location: `arXiv:${String(arxivId)}` }),
    title: citedTitle(paper.title),
  };
}

/**
 * The title in plain Unicode, with formulas in the markup that keeps a style from writing `O(n)` as `O(N)`
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
 */
function citedTitle(markdown: string): string {
  const tree = parseMarkdown(markdown);
  visit(tree, 'inlineMath', (node, index, parent) => {
    const formula: Root = { type: 'root', children: [{ type: 'paragraph', children: [node] }] };
    const value = `<span class="nocase">${toPlain(formula).trim()}</span>`;
    parent!.children[index!] = { type: 'text', value };
  });
  return cleanLine(toPlain(tree));
}
