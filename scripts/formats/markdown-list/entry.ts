import { escapeMarkdown } from '../../../src/text/markdown.ts';
import { isAuthors, splitAuthors } from '../shared/citation.ts';
import { parseIdentifier } from '../shared/parse-identifier.ts';
import { isPaperUrl, kindOf, linksOf, plainMarkdown, toLinks, type MarkdownLink } from './links.ts';
import { isTag, readWords, readWordsBefore, type ParsedWords } from './words.ts';

/** The contents of a list entry. */
export interface ListEntry extends ParsedWords {
  title: string;
  /** The entry has a paper's URL but no title: the title is the identifier. */
  untitled?: true;
}

/**
 * An entry such as `[Title](URL) - Ada Lovelace, Alan Turing, NeurIPS 2023. [[code]](URL)` or `Title (Meng et al., NeurIPS 2022) URL`; `undefined` if
 * it has neither a linked or bold title nor a paper's URL.
 */
export function readEntry(text: string): ListEntry | undefined {
  const links = linksOf(text);
  const titleSpan = titleOf(text, links) ?? plainTitleOf(text, links);
  if (!titleSpan) return readUntitled(text, links);
  const { title, href, start, end } = titleSpan;
  const otherLinks = links.filter((link) => link.start >= end || link.end <= start);
  const words = withoutLinks(text, links);
  const wordsBefore = words.slice(0, start).replace(/[\s.,:–—-]+$/, '');
  const hasAuthorsBefore = isAuthors(wordsBefore);
  const before = readWordsBefore(hasAuthorsBefore ? '' : wordsBefore);
  const after = readWords((hasAuthorsBefore ? `${wordsBefore} — ` : '') + words.slice(end));
  const paper =
    href ??
    otherLinks.find((link) => kindOf(link) === 'paper')?.href ??
    otherLinks.find((link) => kindOf(link) === undefined)?.href;
  return {
    title,
    fields: { ...before.fields, ...after.fields, URL: paper, links: toLinks(otherLinks) },
    rest: [...before.rest, ...after.rest],
    doubtfulWords: [...before.doubtfulWords, ...after.doubtfulWords],
  };
}

/** The first link whose label is not a kind of link; or the first bold, quoted or italic words, if links follow. */
function titleOf(text: string, links: MarkdownLink[]) {
  const titleLink = links.find(
    (link) =>
      link.label.split(' ').length > 2 ||
      (kindOf({ ...link, href: '' }) === undefined && /\p{L}{2}/u.test(link.label)),
  );
  const emphasised = /(?:\*\*|__|[“"])(?=\S)(.{8,300}?)(?:\*\*|__|[”"])/.exec(text);
  if (
    emphasised &&
    !isTag(emphasised[1] ?? '') &&
    links.length > 0 &&
    (!titleLink || emphasised.index < titleLink.start)
  )
    return {
      title: trimTitle(emphasised[1] ?? ''),
      start: emphasised.index,
      end: emphasised.index + emphasised[0].length,
    };
  return (
    titleLink && {
      title: trimTitle(titleLink.label),
      href: titleLink.href,
      start: titleLink.start,
      end: titleLink.end,
    }
  );
}

/** The words before a paper's URL, without authors before them, and without words in parentheses or after the end of a sentence. */
function plainTitleOf(text: string, links: MarkdownLink[]) {
  const first = links[0];
  if (!first || !links.some(({ href }) => isPaperUrl(href))) return undefined;
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
  const paper = links.find(({ href }) => isPaperUrl(href));
  const parsed = paper && parseIdentifier(paper.href);
  if (!parsed) return undefined;
  const { fields, rest, doubtfulWords } = readWords(withoutLinks(text, links));
  const otherLinks = links.filter((link) => link !== paper);
  return {
    title: escapeMarkdown(parsed.identifier),
    fields: { ...fields, ...parsed.fields, links: toLinks(otherLinks) },
    rest,
    doubtfulWords,
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
