import { boilerplateOf } from './boilerplate.ts';
import { isProfile } from './facts.ts';
import { classifyLine } from './line-class.ts';
import { textKind } from './text-kind.ts';
import { toNotation } from './notation.ts';
import { paperIdOf, toPageLine, type PageLine } from './page-line.ts';
import { areWrapped } from './wrapping.ts';

export interface PageText {
  lines: PageLine[];
  /** Whether headings or URLs mark the papers. */
  isStructured: boolean;
  hasHeadings: boolean;
}

/** Whether the page contains all papers twice, each copy below its original: many abstracts are repeated. One or two repetitions among many abstracts are just duplicates. */
export function hasPapersTwice({ lines, isStructured }: PageText): boolean {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const kind = textKind(text);
    if (kind === 'prose' || kind === 'ambiguous') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const repeated = [...counts.values()].filter((count) => count > 1).length;
  return repeated > (isStructured ? 0 : 2) && repeated >= counts.size / 3;
}

/** The lines of a page as readers see them, regardless of the tool that copied it. */
export function parseLines(text: string): PageText {
  const raw = withoutQuotes(text.replace(/\n$/, '').split('\n'));
  const notation = toNotation(raw);
  const hasHeadings = notation.titleLevel > 0;
  const lines = raw.map((line, index) => toPageLine(line, index + 1, notation));
  const wrapped = areWrapped(raw);
  const isStructured = hasHeadings || lines.filter(linksToPaper).length > 1;
  return {
    lines: joinContinued(
      lines.flatMap(splitAtDots),
      wrapped,
      isStructured,
      wrapsAtSlashes(raw, wrapped),
    ),
    isStructured,
    hasHeadings,
  };
}

/** Lines without the `> ` of a quoted email, if most lines start with it. */
function withoutQuotes(raw: string[]): string[] {
  const filled = raw.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => /^\s*>/.test(line));
  if (quoted.length < filled.length / 2) return raw;
  return raw.map((line) => line.replace(/^\s*(?:> ?)+/, ''));
}

/** Whether a line has a paper's URL, alone or in a link. In running prose a URL does not mark a paper. */
const linksToPaper = ({ text, hrefs }: PageLine) =>
  hrefs.some(paperIdOf) && textKind(text) !== 'prose';

/** `Google · Published on Oct 4, 2026` is two lines and a dot. */
function splitAtDots(line: PageLine): PageLine[] {
  if (line.isHeading || !/(?:^|\s)·/.test(line.text) || line.text.length > 160) return [line];
  const parts = line.text.split(/\s*·\s*/);
  return parts.flatMap((text, index) => [
    ...(index > 0 ? [{ ...line, text: '·', hrefs: [] }] : []),
    ...(text ? [{ ...line, text, hrefs: index === 0 ? line.hrefs : [] }] : []),
  ]);
}

/** Joins lines that continue on the next one, and adds URLs on separate lines to the text before them. */
function joinContinued(
  lines: PageLine[],
  wrapped: boolean[],
  isStructured: boolean,
  wrapsWords: boolean,
): PageLine[] {
  const joined: PageLine[] = [];
  let isInPapers = !isStructured;
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    isInPapers ||= line.isHeading || line.hrefs.some((href) => paperIdOf(href));
    const isWrapped = last !== undefined && wrapped[last.lines[1] - 1] === true;
    const isOrganization = lines[index + 1]?.text === '·' && line.text.length < 80;
    if (isOrganization) joined.push(line);
    else if (
      isInPapers &&
      last &&
      isDirectlyBelow(last, line) &&
      continues(last, line, isWrapped, isStructured)
    )
      append(last, line, isWrapped, wrapsWords && isWrapped);
    else {
      if (line.text === '' && line.hrefs.length > 0) attachUrl(joined, line);
      joined.push(line);
    }
  }
  return joined;
}

/** Adds a URL to the text before it if there are only a few blank lines between them. */
function attachUrl(joined: PageLine[], line: PageLine) {
  const before = joined.slice(-3).findLast(({ text }) => text !== '');
  if (!before || line.lines[0] - before.lines[1] > 3 || before.hrefs.length > 0) return;
  before.hrefs.push(...line.hrefs);
}

const isDirectlyBelow = (last: PageLine, line: PageLine) =>
  (line.text !== '' || line.isUrl === true) &&
  !line.isHeading &&
  last.text !== '' &&
  line.lines[0] === last.lines[1] + 1;

/**
 * Whether a line continues on the next one: a tool wrapped it; or, on a structured page, it is prose, or a heading whose link is not closed or whose
 * continuation is indented. A URL continues prose unless it is a paper's.
 */
function continues(
  last: PageLine,
  line: PageLine,
  isWrapped: boolean,
  isStructured: boolean,
): boolean {
  if (
    last.text.length > MAX_PARAGRAPH_LENGTH ||
    isSeparate(last) ||
    /^\d+[.)]$/.test(line.mark ?? '')
  )
    return false;
  if (last.link === 'opens' && line.link === 'closes') return true;
  if (line.isUrl)
    return isWrapped || (textKind(last.text) === 'prose' && !line.hrefs.some(isOfSite));
  if (isWrapped) return !isSeparate(line) || boilerplateOf(line.text) === 'navigation';
  if (!isStructured || isSeparate(line)) return false;
  if (last.isHeading)
    return last.hrefs.length === 0 && (line.hrefs.length > 0 || line.isIndented === true);
  return last.text.length > 45 && last.hrefs.length === 0;
}

/** In characters; longer texts are not abstracts and are not joined further. */
const MAX_PARAGRAPH_LENGTH = 20_000;

const isOfSite = (href: string) =>
  paperIdOf(href) !== undefined ||
  /^(?:https?:\/\/huggingface\.co)?\/(?:papers|login)\b/.test(href) ||
  isProfile(href);

/** Whether a line is boilerplate, a fact or a profile, which are never joined with other lines. */
const isSeparate = (line: PageLine) =>
  classifyLine(line).type !== 'text' || (line.hrefs.some(isProfile) && line.text.length < 60);

/** Whether the tool breaks words and URLs after slashes. With other tools, few lines end in a slash. */
const wrapsAtSlashes = (raw: string[], wrapped: boolean[]) =>
  raw.filter((line, index) => wrapped[index] && /\/\s*$/.test(line)).length > 1;

/** Adds a line to the one that it continues. What looks like a bullet at its start is text. */
function append(last: PageLine, line: PageLine, isWrapped: boolean, wrapsWords: boolean) {
  const space = wrapsWords && last.text.endsWith('/') ? '' : ' ';
  const mark = isWrapped && line.mark ? `${line.mark} ` : '';
  const text = line.isUrl ? line.hrefs.join(' ') : line.text;
  last.pieces = [...(last.pieces ?? [last.text]), text];
  last.text = `${last.text}${space}${mark}${text}`.trim();
  delete last.link;
  last.lines[1] = line.lines[1];
  if (!line.isUrl) last.hrefs.push(...line.hrefs);
}
