import type { Digest, LineSpan, Part } from '../../../src/model/ledger.ts';
import type { Draft } from '../format.ts';
import { publishedWords, wordsIn } from './published-words.ts';

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
  let kept: { draft: Draft | undefined; words: Set<string> } | undefined;
  return account.flatMap((span) => (unpublished.has(span.part) ? [span] : divide(span)));

  /** Spans of one paper follow each other: the words of the last are kept. */
  function wordsOf(draft: Draft | undefined): Set<string> {
    if (kept?.draft !== draft || !kept)
      kept = { draft, words: publishedWords(draft ?? { title: textOf(digest) }) };
    return kept.words;
  }

  function divide(span: LineSpan): LineSpan[] {
    const draft = span.paper === undefined ? undefined : drafts[Number(span.paper)];
    const known = wordsOf(draft);
    const ownLines = draft && fieldLines?.get(draft);
    const { note, ...rest } = span;
    const parts: LineSpan[] = [];
    let isShown = true;
    for (let line = span.lines[0]; line <= span.lines[1]; line++) {
      const words = wordsIn(decode(sourceLines[line - 1] ?? ''));
      if (words.length > 0)
        isShown =
          ownLines?.has(line) !== false &&
          words.every((word) => known.has(word) || syntax.has(word));
      const part = isShown ? span.part : 'private';
      const last = parts.at(-1);
      if (last?.part === part) last.lines[1] = line;
      else parts.push({ ...rest, part, lines: [line, line] });
    }
    if (note !== undefined && parts[0]) parts[0].note = note;
    return parts;
  }
}

const textOf = ({ title = '', curators = [], date = '' }: Digest) =>
  [title, ...curators, date].join(' ');
