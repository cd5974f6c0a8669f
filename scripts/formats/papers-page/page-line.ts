import { arxivOfHref } from '../reading/identifiers.ts';
import { foldSpaces } from './chrome.ts';
import { lineKind } from './line-kind.ts';
import { boldLevel, boldLine, type Notation } from './notation.ts';

/** A line of a page without the marks of links, pictures and lists; or several that are one. */
export interface PageLine {
  /** First and last line in the source, from 1. */
  lines: [number, number];
  text: string;
  /** Where its links lead to. */
  hrefs: string[];
  /** A heading of the level that titles have. */
  isHeading: boolean;
  isIndented?: boolean;
  /** Of several lines that are one: each by itself. */
  pieces?: string[];
  /** What stood before the text and was taken for a bullet or a number; in a line that goes on it is text. */
  mark?: string;
  /** A link begins in it and does not end, or ends in it. */
  link?: 'opens' | 'closes';
  /** Only an address, which stands in `hrefs`. */
  isAddress?: boolean;
  /** A line with nothing on it; others without text hold marks only. */
  isBlank?: boolean;
}

/** The line itself is an address, or an arXiv id. */
const ownAddress = /^<?((?:https?:\/\/|\/papers\/)\S+?)>?$/;
const ownId = /^\[?arxiv:\s?(\d{4}\.\d{4,5})(?:v\d+)?\]?(?:\s*\[[\w.-]+\])?$/i;

/** Links with their label: `[label](address)`, `[label][12]`. A label may hold one in brackets. */
const label = String.raw`\[((?:[^[\]]|\[[^[\]]*\])*)\]`;
const inlineLink = new RegExp(String.raw`${label}\(\s*<?([^()\s]+?)>?(?:\s+"[^"]*")?\s*\)`, 'g');
const keyedLink = new RegExp(String.raw`${label}\[([^[\]]*)\]`, 'g');
/** Backslashes at a line's end are a break. */
const brokenEnd = /(?<!\\)\\+\s*$/;
const closing = /^([^[\]]*)\]\(([^()\s]+)\)/;
const barePicture = /\[(?:IMG|INLINE|LINK|)\](?![([])/g;
const picture =
  /!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])|\[(?:图片|Image|image)[^\]]{0,500}\](?!\()|<a id="[^"]{0,500}"><\/a>|<img\b[^>]{0,2000}>/g;

/** Fences, tags on lines of their own and the lines under headings: the tool's, not the page's. */
const toolMarks =
  /^\s*(?:[-*+]\s+)*(?::{3,}.*|(?:<\/?(?:div|span|p|br|a|article|section)\b[^>]*>\s*)+|[=-]{3,}|`{3,}\w*)\s*$/;

/** What is longer is no line of a page, and no tool's marks are looked for in it. */
const MAX_LINE_LENGTH = 100_000;

/** A line as a reader of the page saw it. */
export function toPageLine(raw: string, number: number, notation: Notation): PageLine {
  const line: PageLine = {
    lines: [number, number],
    text: '',
    hrefs: [],
    isHeading: headingLevel(raw) === notation.titleLevel && notation.titleLevel > 0,
    isIndented: /^\s+\S/.test(raw),
    isBlank: foldSpaces(raw.slice(0, MAX_LINE_LENGTH)) === '',
  };
  if (raw.length > MAX_LINE_LENGTH) return { ...line, text: foldSpaces(raw) };
  const bare = raw.replace(brokenEnd, '').trim();
  if (notation.addressLines.has(number) || toolMarks.test(raw)) return line;
  const address = ownAddress.exec(bare)?.[1] ?? addressOfId(bare);
  if (address) return { ...line, hrefs: [address], isAddress: true };
  const [mark, rest] = splitMark(raw, notation);
  const { text, link } = takeLinks(withoutMarks(rest, notation), notation, line.hrefs);
  return {
    ...line,
    ...takeLastAddress(withoutCounts(text), line.hrefs),
    ...(mark !== '' && { mark }),
    ...(link && { link }),
  };
}

const addressOfId = (text: string) => {
  const id = ownId.exec(text)?.[1];
  return id && `https://arxiv.org/abs/${id}`;
};

const headingLevel = (raw: string) =>
  /^(#{1,6}) +\S/.exec(raw)?.[1]?.length ?? (boldLine.test(raw) ? boldLevel : 0);

/** Bullets, marks of a quotation, numbers where papers have them. */
function splitMark(raw: string, { isCounted }: Notation): [mark: string, rest: string] {
  const bullets = /^\s*(?:(?:[-*+•◦▪‣]|>+)\s+)*/.exec(raw)?.[0] ?? '';
  const number = isCounted ? (/^\d+[.)]\s+/.exec(raw.slice(bullets.length))?.[0] ?? '') : '';
  const mark = bullets + number;
  return [mark.trim(), raw.slice(mark.length)];
}

/** Takes back what tools escape and what begins headings and labels. */
function withoutMarks(raw: string, notation: Notation): string {
  const text = raw
    .replace(brokenEnd, '')
    .replace(picture, ' ')
    .replace(barePicture, ' ')
    .replace(/^#{1,6} +(?:\d+[.)] +(?=\[))?/, '')
    .replace(boldLine, notation.titleLevel === boldLevel ? '$1' : '$&')
    .replace(/\\(?=\s)/g, '')
    .replace(notation.isLabelled ? /^\s*(?:title|paper|abstract|summary):\s+/i : /$^/, '');
  if (notation.isEscaped) return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return notation.isMarkdown ? text.replace(escaped, '$1') : text;
}

/** What tools escape in Markdown (turndown's list), but for what TeX escapes in the same way and means the same by. */
const escaped = /\\([\\*+=`[\]>.-])/g;

/** The labels stay, where they lead to is put into `hrefs`. */
function takeLinks(
  raw: string,
  notation: Notation,
  hrefs: string[],
): Pick<PageLine, 'text' | 'link'> {
  const byKey = (all: string, words: string, key: string) => {
    const href = notation.addresses.get(key || words);
    return href || /^\d+$/.test(key) ? take(words, href) : all;
  };
  let text = raw.replace(inlineLink, (_, words: string, href: string) => take(words, href));
  const closes = closing.test(text);
  text = text.replace(closing, (_, words: string, href: string) => take(words, href));
  if (notation.isNumberedAfter)
    text = text
      .replace(keyedLink, byKey)
      .replace(/^([^[\]]*)\]\[(\d+)\]/, byKey)
      .replace(/\[([^[\]]+)\](?![([])/g, (all, key: string) => byKey(all, key, ''));
  if (notation.isBracketed)
    text = text.replace(/\s?\[((?:https?:\/)?\/[^\]\s]+)\](?![([])/g, (_, href: string) => {
      hrefs.push(href);
      return ' ';
    });
  if (notation.isNumberedBefore)
    text = text.replace(/\[(\d+)\]/g, (mark, key: string) =>
      hrefs.push(notation.addresses.get(key) ?? '') ? '' : mark,
    );
  const opens = /^\s*\[(?![^\]]*\])/;
  const link = opens.test(text) ? 'opens' : closes ? 'closes' : undefined;
  text = text.replace(opens, '').replace(/^\s*(?:[-*+•]\s+)+/, '');
  return { text, ...(link && { link }) };

  /** A picture's words before the label go. Counts are marked. */
  function take(words: string, href: string | undefined): string {
    if (href) hrefs.push(href);
    const kept = words
      .replace(/^\s*\[[^\]]*\]\s*/, '')
      .replace(/^\s*LINK:\s*/, '')
      .trim();
    return /^(?:[-–]|\d[\d.,]*k?)?$/.test(kept) ? `\u0001${kept}\u0002` : kept;
  }
}

/** Votes and comments beside other words go: `May 29` and a link `6`. */
function withoutCounts(text: string): string {
  const others = foldSpaces(text.replace(/\u0001[^\u0002]*\u0002/g, ' '));
  return others === '' ? foldSpaces(text.replace(/[\u0001\u0002]/g, ' ')) : others;
}

/** `Title (https://…)`, `Title <https://…>`: a paper's address behind what is no prose. */
function takeLastAddress(text: string, hrefs: string[]): Pick<PageLine, 'text' | 'hrefs'> {
  const [all = '', href = ''] = /\s*[(<]((?:https?:\/\/|\/)[^\s)>]+)[)>]$/.exec(text) ?? [];
  const rest = text.slice(0, text.length - all.length);
  if (!paperIdOf(href) || lineKind(rest) === 'prose') return { text, hrefs };
  return { text: rest, hrefs: [...hrefs, href] };
}

/** The arXiv id of the paper whose page an address is. */
export function paperIdOf(href: string): string | undefined {
  if (/#community|\/login|\/date\//.test(href)) return undefined;
  return arxivOfHref(href.replace(/^(?:file:\/\/)?(?=\/)/, 'https://huggingface.co'));
}
