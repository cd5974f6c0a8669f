import { arxivOfHref } from '../shared/identifiers.ts';
import { foldSpaces } from './fold-spaces.ts';
import { textKind } from './text-kind.ts';
import { boldLevel, boldLine, type Notation } from './notation.ts';
import { textOf, tokenize, type Token } from './tokens.ts';

/** A line of a page without the syntax of links, images and lists; or several joined lines. */
export interface PageLine {
  /** First and last line in the source, from 1. */
  lines: [number, number];
  text: string;
  /** URLs of its links. */
  hrefs: string[];
  /** A heading of the level of titles. */
  isHeading: boolean;
  isIndented?: boolean;
  /** For joined lines, the text of each. */
  pieces?: string[];
  /** Text at the start that looks like a bullet or number; in a continued line, it is part of the text. */
  mark?: string;
  /** A link starts in the line and ends in a later one, or the reverse. */
  link?: 'opens' | 'closes';
  /** Only a URL, which is in `hrefs`. */
  isUrl?: boolean;
  /** Whether the line is empty; other lines without text contain only syntax. */
  isBlank?: boolean;
}

/** A line that is only a URL or an arXiv id. */
const urlLine = /^<?((?:https?:\/\/|\/papers\/)\S+?)>?$/;
const idLine = /^\[?arxiv:\s?(\d{4}\.\d{4,5})(?:v\d+)?\]?(?:\s*\[[\w.-]+\])?$/i;

/** Backslashes at the end of a line, which mark a line break. */
const hardBreak = /(?<!\\)\\+\s*$/;
const bareImage = /\[(?:IMG|INLINE|LINK|)\](?![([])/g;
const image =
  /!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])|\[(?:图片|Image|image)[^\]]{0,500}\](?!\()|<a id="[^"]{0,500}"><\/a>|<img\b[^>]{0,2000}>/g;

/** Fences, lines with only HTML tags, and underlines of headings: they come from the tool, not from the page. */
const toolMarks =
  /^\s*(?:[-*+]\s+)*(?::{3,}.*|(?:<\/?(?:div|span|p|br|a|article|section)\b[^>]*>\s*)+|[=-]{3,}|`{3,}\w*)\s*$/;

/** Maximum length of a line of a page, in characters. Longer lines are not searched for syntax. */
const MAX_LINE_LENGTH = 100_000;

/** A line as it appears on the page. */
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
  const bare = raw.replace(hardBreak, '').trim();
  if (notation.urlLines.has(number) || toolMarks.test(raw)) return line;
  const url = urlLine.exec(bare)?.[1] ?? urlOfId(bare);
  if (url) return { ...line, hrefs: [url], isUrl: true };
  const [mark, rest] = splitMark(raw, notation);
  const tokens = tokenize(withoutMarks(rest, notation), notation);
  const { text, link } = joinTokens(tokens);
  const hrefs = tokens.flatMap(({ href }) => (href === undefined ? [] : [href]));
  return {
    ...line,
    ...takeLastUrl(text, hrefs),
    ...(mark !== '' && { mark }),
    ...(link && { link }),
  };
}

const urlOfId = (text: string) => {
  const id = idLine.exec(text)?.[1];
  return id && `https://arxiv.org/abs/${id}`;
};

const headingLevel = (raw: string) =>
  /^(#{1,6}) +\S/.exec(raw)?.[1]?.length ?? (boldLine.test(raw) ? boldLevel : 0);

/** Bullets, quotation marks of email, and numbers where papers are numbered. */
function splitMark(raw: string, { hasNumberedPapers }: Notation): [mark: string, rest: string] {
  const bullets = /^\s*(?:(?:[-*+•◦▪‣]|>+)\s+)*/.exec(raw)?.[0] ?? '';
  const number = hasNumberedPapers
    ? (/^\d+[.)]\s+/.exec(raw.slice(bullets.length))?.[0] ?? '')
    : '';
  const mark = bullets + number;
  return [mark.trim(), raw.slice(mark.length)];
}

/** Removes heading marks, labels, images and backslash escapes. */
function withoutMarks(raw: string, notation: Notation): string {
  const text = raw
    .replace(hardBreak, '')
    .replace(image, ' ')
    .replace(bareImage, ' ')
    .replace(/^#{1,6} +(?:\d+[.)] +(?=\[))?/, '')
    .replace(boldLine, notation.titleLevel === boldLevel ? '$1' : '$&')
    .replace(/\\(?=\s)/g, '')
    .replace(notation.isLabelled ? /^\s*(?:title|paper|abstract|summary):\s+/i : /$^/, '');
  if (notation.isEscaped) return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return notation.isMarkdown ? text.replace(escapedCharacter, '$1') : text;
}

/** Characters that tools escape in Markdown (turndown's list), except those that TeX escapes in the same way. */
const escapedCharacter = /\\([\\*+=`[\]>.-])/g;

/** The text of a line without bullets, and whether a link starts or ends in it. */
function joinTokens(tokens: Token[]): Pick<PageLine, 'text' | 'link'> {
  const text = textOf(tokens);
  const opens = /^\s*\[(?![^\]]*\])/;
  const closes = tokens.some((token) => token.closesLink);
  const link = opens.test(text) ? 'opens' : closes ? 'closes' : undefined;
  const isCounts = tokens.every(({ type }) => type === 'count');
  const words = isCounts ? text : text.replace(opens, '').replace(/^\s*(?:[-*+•]\s+)+/, '');
  return { text: foldSpaces(words), ...(link && { link }) };
}

/** `Title (https://…)`, `Title <https://…>`: a paper's URL after a text that is not prose. */
function takeLastUrl(text: string, hrefs: string[]): Pick<PageLine, 'text' | 'hrefs'> {
  const [all = '', href = ''] = /\s*[(<]((?:https?:\/\/|\/)[^\s)>]+)[)>]$/.exec(text) ?? [];
  const rest = text.slice(0, text.length - all.length);
  if (!paperIdOf(href) || textKind(rest) === 'prose') return { text, hrefs };
  return { text: rest, hrefs: [...hrefs, href] };
}

/** The arXiv id in the URL of a paper's page; `undefined` for other URLs. */
export function paperIdOf(href: string): string | undefined {
  if (/#community|\/login|\/date\//.test(href)) return undefined;
  return arxivOfHref(href.replace(/^(?:file:\/\/)?(?=\/)/, 'https://huggingface.co'));
}
