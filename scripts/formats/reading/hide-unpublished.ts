import type { Digest, LineSpan, Part } from '../../../src/model/ledger.ts';
import type { Draft } from '../format.ts';
import { PublishedWords } from './published-words.ts';

/** What decides which lines of a source may be shown. */
export interface PublishedText {
  digest: Digest;
  drafts: Draft[];
  /** Words of the format, and the names that it gives to the fields that were read. */
  syntax: Iterable<string>;
  /** Lines of the fields of a draft that a paper has a place for. Default: all lines of the draft. */
  fieldLines?: Map<Draft, Set<number>>;
  /** Replaces the escape sequences of the format in a line. Default: the line as it is. */
  decode?: (line: string) => string;
}

/** Parts whose lines gave nothing to the site, which shows no text of them. */
const unpublished = new Set<Part>(['private', 'chrome', 'not-understood', 'repeated', 'blank']);

/**
 * The account with every line `private` that has more to say than the site publishes. A line may be shown if it belongs to a field that was
 * read and if each of its words is in what the field’s paper publishes or in the syntax of the format. Lines outside papers are compared with
 * the digest’s title, curators and date. Lines without words are like the line before. Of a divided span, the first part has its note. Linear in the text.
 */
export function hideUnpublished(
  account: LineSpan[],
  text: string,
  published: PublishedText,
): LineSpan[] {
  const { digest, drafts, fieldLines, decode = (line) => line } = published;
  const sourceLines = text.split('\n');
  const syntax = new Set(published.syntax);
  let last: { draft: Draft | undefined; words: PublishedWords } | undefined;
  return account.flatMap((span) => (unpublished.has(span.part) ? [span] : divide(span)));

  /** Spans of one paper follow each other: the last paper’s words are kept. */
  function wordsOf(draft: Draft | undefined): PublishedWords {
    if (last?.draft !== draft || !last)
      last = { draft, words: new PublishedWords(draft ?? { title: textOf(digest) }, syntax) };
    return last.words;
  }

  function divide(span: LineSpan): LineSpan[] {
    const draft = span.paper === undefined ? undefined : drafts[Number(span.paper)];
    const words = wordsOf(draft);
    const ownLines = draft && fieldLines?.get(draft);
    const { note, ...rest } = span;
    const parts: LineSpan[] = [];
    let isShown = true;
    for (let number = span.lines[0]; number <= span.lines[1]; number++) {
      const line = sourceLines[number - 1] ?? '';
      if (hasWords.test(line))
        isShown = ownLines?.has(number) !== false && words.include(decode(line));
      const part = isShown ? span.part : 'private';
      const before = parts.at(-1);
      if (before?.part === part) before.lines[1] = number;
      else parts.push({ ...rest, part, lines: [number, number] });
    }
    if (note !== undefined && parts[0]) parts[0].note = note;
    return parts;
  }
}

const hasWords = /[\p{L}\p{N}]/u;

const textOf = ({ title = '', curators = [], date = '' }: Digest) =>
  [title, ...curators, date].join(' ');
