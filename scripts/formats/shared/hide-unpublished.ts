import type { DigestMetadata, LineSpan, LineRole } from '../../../src/model/ledger.ts';
import type { Draft } from '../format.ts';
import { PublishedWords } from './published-words.ts';

/** The input for deciding which lines of a source may be shown. */
export interface PublicationContext {
  digest: DigestMetadata;
  drafts: Draft[];
  /** Words of the format's syntax, and its names of the fields that were read. */
  syntax: Iterable<string>;
  /** For each draft, the lines of those fields that a paper's file can have. Default: all lines of the draft. */
  fieldLines?: Map<Draft, Set<number>>;
  /** Decodes the escape sequences of the format in a line. Default: none. */
  decode?: (line: string) => string;
}

/** Parts whose lines the site does not use: it never shows their text. */
const unpublishedParts = new Set<LineRole>([
  'private',
  'chrome',
  'not-understood',
  'repeated',
  'blank',
]);

/**
 * Marks as `private` every line that contains more than the site publishes. A line may be shown if it belongs to a field that was read, and each of its
 * words is published with the paper or part of the format's syntax. Lines outside papers are compared with the digest’s title, curators and date. Lines
 * without words are treated like the line before them. If a span is split, its first part keeps the note. Takes linear time.
 */
export function hideUnpublished(
  spans: LineSpan[],
  text: string,
  context: PublicationContext,
): LineSpan[] {
  const { digest, drafts, fieldLines, decode = (line) => line } = context;
  const sourceLines = text.split('\n');
  const syntax = new Set(context.syntax);
  let last: { draft: Draft | undefined; words: PublishedWords } | undefined;
  return spans.flatMap((span) => (unpublishedParts.has(span.part) ? [span] : divide(span)));

  /** Caches the words of the last paper, because the spans of a paper are adjacent. */
  function wordsOf(draft: Draft | undefined): PublishedWords {
    if (last?.draft !== draft || !last)
      last = { draft, words: new PublishedWords(draft ?? { title: textOf(digest) }, syntax) };
    return last.words;
  }

  function divide(span: LineSpan): LineSpan[] {
    const draft = span.paper === undefined ? undefined : drafts[Number(span.paper)];
    const words = wordsOf(draft);
    const shownLines = draft && fieldLines?.get(draft);
    const { note, ...rest } = span;
    const pieces: LineSpan[] = [];
    let isShown = true;
    for (let number = span.lines[0]; number <= span.lines[1]; number++) {
      const line = sourceLines[number - 1] ?? '';
      if (hasWords.test(line))
        isShown = shownLines?.has(number) !== false && words.include(decode(line));
      const part = isShown ? span.part : 'private';
      const before = pieces.at(-1);
      if (before?.part === part) before.lines[1] = number;
      else pieces.push({ ...rest, part, lines: [number, number] });
    }
    if (note !== undefined && pieces[0]) pieces[0].note = note;
    return pieces;
  }
}

const hasWords = /[\p{L}\p{N}]/u;

const textOf = ({ title = '', curators = [], date = '' }: DigestMetadata) =>
  [title, ...curators, date].join(' ');
