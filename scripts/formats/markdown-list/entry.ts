import { escapeMarkdown } from '../../../src/text/markdown.ts';
import { parseName } from '../../../src/model/names/parse-name.ts';
import type { Name } from '../../../src/model/paper.ts';
import type { Fields } from '../reading/clean-fields.ts';
import { toNamed } from '../reading/named.ts';
import { parsePartialDate } from '../reading/partial-date.ts';
import {
  isPaperAddress,
  kindOf,
  linksOf,
  plainMarkdown,
  toLinks,
  type MarkdownLink,
} from './links.ts';

/** What an entry of a list says. */
export interface ListEntry {
  title: string;
  fields: Fields;
  /** Words that are not part of a field. */
  rest: string[];
  /** The entry has a paper's address but no title: the title is the identifier. */
  untitled?: true;
}

/** A name in a list of authors: two to five words with capitals, initials and particles. */
const personName =
  /^(?:\p{Lu}[\p{L}'’.-]*|(?:van|von|de|der|den|la|le|di|da|dos|del|bin|al|el|ten|ter)\b)(?:[ -](?:\p{Lu}[\p{L}'’.-]*|(?:van|von|de|der|den|la|le|di|da|dos|del|bin|al|el|ten|ter)\b)){1,4}$/u;

/**
 * An entry such as `[Title](url) - Ada Lovelace, Alan Turing, NeurIPS 2023. [[code]](url)` or `Title (Meng et al., NeurIPS 2022) url`; `undefined` where
 * there is neither a linked or bold title nor a paper's address.
 */
export function readEntry(text: string): ListEntry | undefined {
  const links = linksOf(text);
  const titled = titleOf(text, links) ?? plainTitleOf(text, links);
  if (!titled) return readUntitled(text, links);
  const { title, href, start, end } = titled;
  const others = links.filter((one) => one.start >= end || one.end <= start);
  const words = withoutLinks(text, links).slice(end);
  const { fields, rest } = readWords(words);
  const paper =
    href ??
    others.find((one) => kindOf(one) === 'paper')?.href ??
    others.find((one) => kindOf(one) === undefined)?.href;
  return { title, fields: { ...fields, URL: paper, links: toLinks(others) }, rest };
}

/** The first link whose label is not a kind of link; or the first bold, quoted or italic words, when links follow. */
function titleOf(text: string, links: MarkdownLink[]) {
  const linked = links.find(
    (one) =>
      one.label.split(' ').length > 2 ||
      (kindOf({ ...one, href: '' }) === undefined && /\p{L}{2}/u.test(one.label)),
  );
  const marked = /(?:\*\*|__|[“"])(?=\S)(.{8,300}?)(?:\*\*|__|[”"])/.exec(text);
  if (marked && links.length > 0 && (!linked || marked.index < linked.start))
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

/** The words before a paper's address, without what is in parentheses or follows a sentence's end. */
function plainTitleOf(text: string, links: MarkdownLink[]) {
  const first = links[0];
  if (!first || !links.some(({ href }) => isPaperAddress(href))) return undefined;
  const before = text.slice(0, first.start);
  const [words = ''] = before.split(/\s+\((?=[^)]{0,200}(?:\d{4}|et al))|[.?!]\s+(?=\p{Lu})/u, 1);
  const isQuestion = /^[?!]/.test(before.slice(words.length));
  const end = words.length + (isQuestion ? 1 : 0);
  const title = trimTitle(text.slice(0, end).replace(/[\s,:;–—-]+$/, ''));
  return title.split(' ').length > 2 ? { title, href: undefined, start: 0, end } : undefined;
}

/** A paper of which the entry has only the address. */
function readUntitled(text: string, links: MarkdownLink[]): ListEntry | undefined {
  const paper = links.find(({ href }) => isPaperAddress(href));
  const named = paper && toNamed(paper.href);
  if (!named) return undefined;
  const { rest, fields } = readWords(withoutLinks(text, links));
  const others = links.filter((one) => one !== paper);
  return {
    title: escapeMarkdown(named.identifier),
    fields: { ...fields, ...named.fields, links: toLinks(others) },
    rest,
    untitled: true,
  };
}

const trimTitle = (title: string) =>
  plainMarkdown(linksOf(title)[0]?.label ?? title).replace(/^["“]|["”.,]+$/g, '');

/** The text with links blanked, at the same offsets. */
function withoutLinks(text: string, links: MarkdownLink[]): string {
  let blanked = '';
  for (const { start, end } of links)
    blanked += text.slice(blanked.length, start) + ' '.repeat(end - start);
  return blanked + text.slice(blanked.length);
}

/** `Meng` in `Meng et al.` */
const familyName = /^\p{Lu}[\p{L}'’-]*$/u;

/** Authors, if every word of a part belongs to a name; a year; everything else is in `rest`. */
function readWords(raw: string): { fields: Fields; rest: string[] } {
  const fields: Fields = {};
  const rest: string[] = [];
  const plain = plainMarkdown(
    raw
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/(?<!\w)([*_])(?=\S)([^*_]+)\1(?!\w)/g, ' — $2 — '),
  ).replace(/[[\](){}]/g, ' — ');
  for (const part of plain.split(
    /\s[-–—|·:]+\s|\s*[;|]\s*|(?<!\b\p{Lu})\.\s+(?=\p{Lu}\p{Ll}{2}|\d{4})|^\s*[-–—:,.]+\s*|\s+[-–—]+\s*$/u,
  )) {
    for (const words of splitAuthors(part.replace(/^[\s,.:;–—-]+|[\s,.;:–—-]+$/g, '')))
      readPart(words);
  }
  return { fields, rest };

  function readPart(words: string) {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const names = readAuthors(words);
    const year = parsePartialDate(words);
    if (names && !fields.author) fields.author = names;
    else if (year && !fields.issued) fields.issued = year;
    else {
      const venue = /^(\p{Lu}[\p{L}\p{N}&/@+. -]{1,40}?)[\s,'’]+((?:19|20)\d\d)$/u.exec(words);
      if (venue && !fields['container-title'])
        Object.assign(fields, {
          'container-title': venue[1]?.trim(),
          issued: fields.issued ?? venue[2],
        });
      else rest.push(words);
    }
  }
}

/** `Meng et al., NeurIPS 2022` and `Ada Lovelace, Alan Turing, NeurIPS 2023` as authors and what follows them. */
function splitAuthors(words: string): string[] {
  const [, before, after] = /^(.*?\bet\.? al\b\.?)[\s,]*(.*)$/.exec(words) ?? [];
  if (before !== undefined && after !== undefined) return [before, after];
  const [, names = '', last = ''] = /^(.*),\s*([^,]*(?:19|20)\d\d)$/.exec(words) ?? [];
  const isNames = names.includes(',') && readAuthors(names) !== undefined;
  return isNames ? [names, last] : [words];
}

/** `A. Lovelace, Alan Turing and 3 others`, `Lovelace et al.`: only where every part is a name. */
function readAuthors(words: string): Name[] | undefined {
  const parts = words
    .replace(/^by /i, '')
    .replace(/,?\s+et\.? al\.?,?/i, '')
    .split(/,\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+/)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter(Boolean);
  const [only = ''] = parts;
  if (parts.length === 1 && /\bet\.? al\b/.test(words) && familyName.test(only))
    return [{ family: only }];
  if (parts.length === 0 || !parts.every((name) => personName.test(name))) return undefined;
  if (
    parts.length === 1 &&
    !/^by /i.test(words) &&
    !/et\.? al/i.test(words) &&
    !/\b\p{Lu}\./u.test(words)
  )
    return undefined;
  return parts.flatMap((name) => parseName(name) ?? []);
}
