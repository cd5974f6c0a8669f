/**
 * What a line of a papers page looks like without its neighbours. `either` is decided by its neighbours: a short closing sentence can be
 * an abstract, and a title can end in a full stop.
 */
export type LineKind = 'title' | 'prose' | 'either' | 'scrap';

/** arXiv allows titles of 240 characters and more; longer ones are prose. */
const MAX_TITLE_LENGTH = 300;

/** A script without spaces: two characters count as a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** A sentence's end inside a line, with the next one's start: `It works. We show …`. */
const sentenceBreak = /[\p{Ll}\p{N}\p{Pe}”"'’][.!?]["”’')]? ["“‘(]?\p{Lu}|[。！？]./u;
const address = /https?:\/\//i;

/** Title, prose, either, or a scrap of the page (no letters, or one or two words). */
export function lineKind(line: string): LineKind {
  if (!/\p{L}/u.test(line)) return 'scrap';
  if (line.length > MAX_TITLE_LENGTH || address.test(line)) return 'prose';
  const words = countWords(line);
  if (/[.…。]["”’')]*$/.test(line) || sentenceBreak.test(line)) {
    return words > 25 ? 'prose' : 'either';
  }
  if (words > 45) return 'prose';
  return words < 3 ? 'scrap' : 'title';
}

function countWords(line: string): number {
  return line.split(' ').length + (line.match(unspaced)?.length ?? 0) / 2;
}
