/**
 * The kind of text that a line of a papers page seems to contain. If it is `ambiguous`, the lines around it decide: a short closing sentence can be
 * part of an abstract, and a title can end in a full stop.
 */
export type TextKind = 'title' | 'prose' | 'ambiguous' | 'fragment';

/** arXiv allows titles of 240 characters and more; longer ones are prose. */
const MAX_TITLE_LENGTH = 300;

/** Characters of scripts without spaces: two of them count as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The end of a sentence inside a line, and the start of the next one: `It works. We show …`. */
const sentenceBreak = /[\p{Ll}\p{N}\p{Pe}”"'’][.!?]["”’')]? ["“‘(]?\p{Lu}|[。！？]./u;
const url = /https?:\/\//i;

/** Classifies a line as title, prose, either of the two (`ambiguous`), or a fragment of the page (no letters, or one or two words). */
export function textKind(line: string): TextKind {
  if (!/\p{L}/u.test(line)) return 'fragment';
  if (line.length > MAX_TITLE_LENGTH || url.test(line)) return 'prose';
  const words = countWords(line);
  if (/[.…。]["”’')]*$/.test(line) || sentenceBreak.test(line)) {
    return words > 25 ? 'prose' : 'ambiguous';
  }
  if (words > 45) return 'prose';
  return words < 3 ? 'fragment' : 'title';
}

function countWords(line: string): number {
  return line.split(' ').length + (line.match(unspaced)?.length ?? 0) / 2;
}
