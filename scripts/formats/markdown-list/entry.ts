import { escapeMarkdown } from '../../../src/text/markdown.ts';
import { isAuthors, splitAuthors } from '../shared/citation.ts';
import { parseIdentifier } from '../shared/parse-identifier.ts';
import {
  isPaperAddress,
  kindOf,
  linksOf,
  plainMarkdown,
  toLinks,
  type MarkdownLink,
} from './links.ts';
import { isTag, readWords, readWordsBefore, type ReadWords } from './words.ts';

/** The contents of a list entry. */
export interface ListEntry extends ReadWords {
  title: string;
  /** The entry has a paper's URL but no title: the title is the identifier. */
  untitled?: true;
}

/**
 * An entry such as `[Title](url) - Ada Lovelace, Alan Turing, NeurIPS 2023. [[code]](url)` or `Title (Meng et al., NeurIPS 2022) url`; `undefined` if
 * it has neither a linked or bold title nor a paper's URL.
 */
export function readEntry(text: string): ListEntry | undefined {
  const links = linksOf(text);
  const titled = titleOf(text, links) ?? plainTitleOf(text, links);
  if (!titled) return readUntitled(text, links);
  const { title, href, start, end } = titled;
  const others = links.filter((link) => link.start >= end || link.end <= start);
  const words = withoutLinks(text, links);
  const wordsBefore = words.slice(0, start).replace(/[\s.,:–—-]+$/, '');
  const hasAuthorsBefore = isAuthors(wordsBefore);
  const before = readWordsBefore(hasAuthorsBefore ? '' : wordsBefore);
  const after = readWords((hasAuthorsBefore ? `${wordsBefore} — ` : '') + words.slice(end));
  const paper =
    href ??
    others.find((link) => kindOf(link) === 'paper')?.href ??
    others.find((link) => kindOf(link) === undefined)?.href;
  return {
    title,
    fields: { ...before.fields, ...after.fields, URL: paper, links: toLinks(others) },
    rest: [...before.rest, ...after.rest],
    doubtful: [...before.doubtful, ...after.doubtful],
  };
}

/** The first link whose label is not a kind of link; or the first bold, quoted or italic words, if links follow. */
function titleOf(text: string, links: MarkdownLink[]) {
  const linked = links.find(
    (link) =>
      link.label.split(' ').length > 2 ||
      (kindOf({ ...link, href: '' }) === undefined && /\p{L}{2}/u.test(link.label)),
  );
  const marked = /(?:\*\*|__|[“"])(?=\S)(.{8,300}?)(?:\*\*|__|[”"])/.exec(text);
  if (
    marked &&
    !isTag(marked[1] ?? '') &&
    links.length > 0 &&
    (!linked || marked.index < linked.start)
  )
    return {
      title: trimTitle(marked[1] ?? ''),
      start: marked.index,
      end: marked.index + marked[0].length,
    };
  return (
    linked && {
      title: trimTitle(linked.label),
      href: linked.href,
      start: linked.start,
      end: linked.end,
    }
  );
}

/** The words before a paper's URL, without authors before them, and without words in parentheses or after the end of a sentence. */
function plainTitleOf(text: string, links: MarkdownLink[]) {
  const first = links[0];
  if (!first || !links.some(({ href }) => isPaperAddress(href))) return undefined;
  const start = titleStartOf(text.slice(0, first.start));
  const before = text.slice(start, first.start);
  const [words = ''] = before.split(/\s+\((?=[^)]{0,200}(?:\d{4}|et al))|[.?!]\s+(?=\p{Lu})/u, 1);
  const isQuestion = /^[?!]/.test(before.slice(words.length));
  const end = start + words.length + (isQuestion ? 1 : 0);
  const title = trimTitle(text.slice(start, end).replace(/[\s,:;–—-]+$/, ''));
  return title.split(' ').length > 2 ? { title, href: undefined, start, end } : undefined;
}

/** Where the title begins: after a tag such as `(2017)`, after authors as in `Kipf and Welling. Title. ICLR 2017.`, otherwise 0. */
function titleStartOf(text: string): number {
  const [tag = ''] = /^\s*(?:\[[^\]]*\]|\([^)]*\)|\*\*[^*]*\*\*|`[^`]*`)[\s:]*/.exec(text) ?? [];
  if (isTag(plainMarkdown(tag))) return tag.length;
  const { authors, rest } = splitAuthors(text);
  return rest !== '' && isAuthors(authors) ? text.length - rest.length : 0;
}

/** A paper from an entry with only a URL. */
function readUntitled(text: string, links: MarkdownLink[]): ListEntry | undefined {
  const paper = links.find(({ href }) => isPaperAddress(href));
  const named = paper && parseIdentifier(paper.href);
  if (!named) return undefined;
  const { fields, rest, doubtful } = readWords(withoutLinks(text, links));
  const others = links.filter((link) => link !== paper);
  return {
    title: escapeMarkdown(named.identifier),
    fields: { ...fields, ...named.fields, links: toLinks(others) },
    rest,
    doubtful,
    untitled: true,
  };
}

const trimTitle = (title: string) =>
  plainMarkdown(linksOf(title)[0]?.label ?? title).replace(/^["“]|["”.,]+$/g, '');

/** The text with links replaced by spaces, so that offsets stay the same. */
function withoutLinks(text: string, links: MarkdownLink[]): string {
  let blanked = '';
  for (const { start, end } of links)
    blanked += text.slice(blanked.length, start) + ' '.repeat(end - start);
  return blanked + text.slice(blanked.length);
}
