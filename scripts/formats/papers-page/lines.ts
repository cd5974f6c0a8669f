import { foldSpaces, furnitureOf } from './chrome.ts';
import { parseDay } from './day.ts';
import { factOf, linksFact, paperIdOf } from './facts.ts';

/** A line of a page without the marks of links, pictures and lists; or several that are one. */
export interface PageLine {
  /** First and last line in the source, from 1. */
  lines: [number, number];
  text: string;
  /** Where its links lead to. */
  hrefs: string[];
  /** `###`: on pages that have such headings, every paper's title is one. */
  isHeading: boolean;
  isIndented?: boolean;
}

export interface PageText {
  lines: PageLine[];
  /** Papers are told by headings or by addresses, and not only by what lines look like. */
  isStructured: boolean;
  hasHeadings: boolean;
}

const paperAddress = /(?:huggingface\.co)?\/papers\/\d{4}\.\d{4,5}/;
const ownAddress = /^<?(?:https?:\/\/|\/papers\/)\S+>?$/;

/** Links with their label: `[label](address)` and, on pages that number them, `[label][12]`. A label may hold one in brackets. */
const inlineLink = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*([^()\s]+)(?:\s+"[^"]*")?\s*\)/g;
const numberedLink = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\[(\d+)\]/g;
const picture =
  /!\[[^\]]{0,500}\]\([^)]{0,2000}\)|\[(?:图片|Image|image)[^\]]{0,500}\](?!\()|<a id="[^"]{0,500}"><\/a>|<img\b[^>]{0,2000}>/g;

/** The lines of a page as a reader saw them, whatever tool copied it. */
export function parseLines(text: string): PageText {
  const raw = text.split('\n');
  if (raw.at(-1) === '') raw.pop();
  const hasHeadings = raw.some((line) => /^### +\S/.test(line));
  const isStructured = hasHeadings || raw.filter((line) => isPaperLink(line)).length > 1;
  if (!isStructured) return { lines: readPlain(raw), isStructured, hasHeadings };
  const addresses = definitionsIn(raw);
  const isNumbered = addresses.size > 0 || /^#+ .*\]\[\d+\]\s*$/m.test(text);
  const isMarkdown = /\[[^\]\n]+\]\((?:https?:\/\/|\/)/.test(text);
  const lines = raw.map((line, index) =>
    unwrap(isMarkdown ? unescape(line) : line, index + 1, isNumbered, addresses),
  );
  return { lines: joinLines(lines.flatMap(splitAtDots)), isStructured, hasHeadings };
}

const isPaperLink = (line: string) =>
  paperAddress.test(line) && (ownAddress.test(line.trim()) || /\]\([^()]*\/papers\//.test(line));

/** A line a text; on pages whose lines were wrapped, a block is. */
function readPlain(raw: string[]): PageLine[] {
  const lines = raw.map((line, index) => ({
    lines: [index + 1, index + 1] as [number, number],
    text: foldSpaces(line.replace(/\\\\\s*$/, '')),
    hrefs: [],
    isHeading: false,
  }));
  if (!isWrapped(raw)) return lines;
  return lines.reduce<PageLine[]>((joined, line) => {
    const last = joined.at(-1);
    if (last && last.text.length > 40 && line.text !== '' && !isApart(last) && !isApart(line))
      append(last, line);
    else joined.push(line);
    return joined;
  }, []);
}

/** No line is long, and blocks of several long lines are there. */
function isWrapped(raw: string[]): boolean {
  const widest = raw.reduce((most, line) => Math.max(most, line.length), 0);
  const isFull = (line: string | undefined) => line !== undefined && line.length > 0.7 * widest;
  return (
    widest > 50 &&
    widest <= 140 &&
    raw.some((_, index) => [0, 1, 2].every((next) => isFull(raw[index + next])))
  );
}

/**
 * Takes back what tools escape when they write Markdown (turndown's list), but for what TeX escapes in the same way and means the same by;
 * a backslash at a line's end is a break.
 */
const unescape = (line: string) => line.replace(/\\+\s*$/, '').replace(/\\([\\*+=`[\]>.-])/g, '$1');

/** `[12]: https://…` at the end of a page. */
function definitionsIn(raw: string[]): Map<string, string> {
  const matches = raw.map((line) => /^\[(\d+)\]:\s*(\S+)/.exec(line.trim()));
  return new Map(matches.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])));
}

function unwrap(
  raw: string,
  number: number,
  isNumbered: boolean,
  addresses: Map<string, string>,
): PageLine {
  const hrefs: string[] = [];
  const isHeading = /^### +\S/.test(raw);
  const lines: [number, number] = [number, number];
  if (ownAddress.test(raw.trim()))
    return { lines, text: '', hrefs: [raw.trim().replace(/^<|>$/g, '')], isHeading };
  let text = raw
    .replace(picture, ' ')
    .replace(/^#{1,6} +(?:\d+[.)] +(?=\[))?/, '')
    .replace(/\\+\s*$/, '')
    .replace(/\\(?=\s)/g, '');
  text = text.replace(inlineLink, (_, label: string, href: string) => takeLink(label, href));
  text = text.replace(/^([^[\]]*)\]\(([^()\s]+)\)/, (_, label: string, href: string) =>
    takeLink(label, href),
  );
  if (isNumbered) {
    text = text.replace(numberedLink, (_, label: string, key: string) =>
      takeLink(label, addresses.get(key)),
    );
    text = text.replace(/^([^[\]]*)\]\[(\d+)\]/, (_, label: string, key: string) =>
      takeLink(label, addresses.get(key)),
    );
  }
  text = text.replace(/^\s*\[(?![^\]]*\])/, '').replace(/^\s*(?:[-*+]\s+)+/, '');
  return { lines, text: withoutCounts(text), hrefs, isHeading, isIndented: /^\s+\S/.test(raw) };

  /** The label stays; a picture's words before it go. Counts are marked. */
  function takeLink(label: string, href: string | undefined): string {
    if (href) hrefs.push(href);
    const words = label
      .replace(/^\s*\[[^\]]*\]\s*/, '')
      .replace(/^\s*LINK:\s*/, '')
      .trim();
    return /^(?:[-–]|\d[\d.,]*k?)?$/.test(words) ? `\u0001${words}\u0002` : words;
  }
}

/** Votes and comments beside other words go: `May 29` and a link `6`. */
function withoutCounts(text: string): string {
  const others = foldSpaces(text.replace(/\u0001[^\u0002]*\u0002/g, ' '));
  return others === '' ? foldSpaces(text.replace(/[\u0001\u0002]/g, ' ')) : others;
}

/** `Google · Published on Oct 4, 2026` is two lines and a dot. */
function splitAtDots(line: PageLine): PageLine[] {
  if (line.isHeading || !/(?:^|\s)·(?:\s|$)/.test(line.text) || line.text.length > 160)
    return [line];
  const parts = line.text.split(/\s*·\s*/);
  return parts.flatMap((text, index) => [
    ...(index > 0 ? [{ ...line, text: '·', hrefs: [] }] : []),
    ...(text ? [{ ...line, text, hrefs: index === 0 ? line.hrefs : [] }] : []),
  ]);
}

/** Headings that go on in the next line, links that do, and addresses on lines of their own, which belong to the text before. */
function joinLines(lines: PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  let inPapers = false;
  for (const line of lines) {
    const last = joined.at(-1);
    inPapers ||= line.isHeading || line.hrefs.some(paperIdOf);
    const before = joined.findLast(({ text }) => text !== '');
    if (line.text === '' && line.hrefs.length > 0 && before && isNear(before, line))
      takeAddress(joined, before, line);
    else if (inPapers && last && goesOn(last, line)) append(last, line);
    else joined.push(line);
  }
  return joined;
}

/** Only blank lines between. */
const isNear = (before: PageLine, line: PageLine) => line.lines[0] - before.lines[1] <= 3;

function takeAddress(joined: PageLine[], before: PageLine, line: PageLine) {
  if (before.hrefs.length === 0) before.hrefs.push(...line.hrefs);
  joined.push({ ...line, text: '', hrefs: line.hrefs });
}

/** A wrapped line of prose, or of a heading whose link is not closed or that goes on indented. */
function goesOn(last: PageLine, line: PageLine): boolean {
  if (line.text === '' || line.isHeading || last.text === '' || line.lines[0] !== last.lines[1] + 1)
    return false;
  if (last.isHeading)
    return last.hrefs.length === 0 && (line.hrefs.length > 0 || line.isIndented === true);
  return last.text.length > 45 && last.hrefs.length === 0 && !isApart(last) && !isApart(line);
}

/** Furniture and facts stand in lines of their own. */
const isApart = ({ text, hrefs }: PageLine) =>
  furnitureOf(text) !== undefined ||
  factOf(text) !== undefined ||
  parseDay(text) !== undefined ||
  (hrefs.length > 0 && linksFact(text, hrefs) !== undefined);

function append(last: PageLine, line: PageLine) {
  last.text = `${last.text} ${line.text}`.trim();
  last.lines[1] = line.lines[1];
  last.hrefs.push(...line.hrefs);
}
