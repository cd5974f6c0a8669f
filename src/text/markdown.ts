import type { Paragraph, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { remark } from 'remark';
import remarkMath from 'remark-math';
import { cleanLine } from './clean-text.ts';
import { MAX_TEXT, plainParagraphs } from './paragraphs.ts';
import { phrasingOf } from './phrasing.ts';
import { joinLines } from './join-lines.ts';

const processor = remark()
  .use(remarkMath)
  .data('settings', { emphasis: '*', strong: '*', bullet: '-', rule: '-', resourceLink: false })
  .freeze();

/** Maximum length of Markdown that is parsed, in characters: three times that of TeX, because every character may be escaped. */
const MAX_MARKDOWN = 3 * MAX_TEXT;

/** Maximum number of brackets, stars, underscores, backticks, dollar signs and tags in a text that is parsed as Markdown; abstracts have at most some dozens. */
const MAX_MARKS = 2000;
const marks = /\\[^]|[[*_`$<]/g;

/** Maximum nesting of quotations and lists that a line of parsed Markdown opens, in levels. */
export const MAX_CONTAINERS = 40;
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/gm;

/** Markdown → mdast, with `$…$` as `inlineMath`. A text that is too long or has too many marks, for which micromark takes quadratic time, is plain text. */
export function parseMarkdown(markdown: string): Root {
  return parsePlain(markdown) ?? parseMarkup(markdown);
}

function parseMarkup(markdown: string): Root {
  return isTooComplex(markdown)
    ? plainParagraphs(decodeString(markdown))
    : processor.parse(markdown);
}

function isTooComplex(markdown: string): boolean {
  if (markdown.length <= MAX_CONTAINERS) return false;
  if (markdown.length > MAX_MARKDOWN) return true;
  const unescaped = markdown.match(marks)?.filter((mark) => mark.length === 1) ?? [];
  return unescaped.length > MAX_MARKS || findDeepLine(markdown) !== undefined;
}

/** The first line, from 1, that opens more than `MAX_CONTAINERS` quotations and lists. */
export function findDeepLine(markdown: string): number | undefined {
  for (const { 0: prefix, index } of markdown.matchAll(containers)) {
    const levels = prefix.match(/[>+*.)-]/g)?.length ?? 0;
    if (levels > MAX_CONTAINERS) return markdown.slice(0, index).split('\n').length;
  }
  return undefined;
}

/** Characters that start markup anywhere in a line, and those that micromark replaces: tabs, carriage returns, U+0000 and a byte order mark. */
const inlineMarkup = /[\\`*_[<&$\t\r\0\uFEFF]/;
/** Syntax at the start of a line that starts a heading, quotation, list, rule, fence or indented code; and spaces at the start or end of a line, which micromark removes. */
const blockMarkup = /^(?:[#>+~ -]|\d{1,9}[.)])| $/;

/** Text without any markup, each paragraph one line, as micromark would parse it; `undefined` for other text. Most titles and abstracts have no markup. */
export function parsePlain(markdown: string): Root | undefined {
  if (inlineMarkup.test(markdown)) return undefined;
  const children: Paragraph[] = [];
  let previous = '';
  for (const value of markdown.split('\n')) {
    if (value !== '') {
      if (previous !== '' || blockMarkup.test(value)) return undefined;
      children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
    }
    previous = value;
  }
  return { type: 'root', children };
}

/** Number of parsed texts that are cached; a tree of an abstract with formulas takes about 10 kB. */
const MAX_CACHED_TREES = 3000;
const cachedTrees = new Map<string, Root>();

/** The tree of a Markdown text, from which all its views are made. It is shared: callers must not change it. */
export function getTree(markdown: string): Root {
  const existing = parsePlain(markdown) ?? cachedTrees.get(markdown);
  if (existing) return existing;
  const tree = parseMarkup(markdown);
  const [oldest] = cachedTrees.keys();
  if (cachedTrees.size >= MAX_CACHED_TREES && oldest !== undefined) cachedTrees.delete(oldest);
  cachedTrees.set(markdown, tree);
  return tree;
}

/** mdast → Markdown in which text is escaped so that it does not become markup. The inverse of `parseMarkdown` for the trees that this project makes. */
export function toMarkdown(tree: Root): string {
  return processor.stringify(tree);
}

/** Plain text as inline Markdown on one line, escaped. */
export function escapeMarkdown(text: string): string {
  const line = { type: 'text' as const, value: cleanLine(text) };
  return toInlineMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [line] }] });
}

/** A title: one line of inline Markdown. */
export function toInlineMarkdown(tree: Root): string {
  const paragraph = { type: 'paragraph' as const, children: phrasingOf(tree) };
  return joinLines(toMarkdown({ type: 'root', children: [paragraph] }).trim());
}
