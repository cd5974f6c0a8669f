import { textKind } from './text-kind.ts';
import { isTitleCase } from './wrapping.ts';

/** Maximum number of lines of a title: that of the longest ones when wrapped at the smallest column (`MIN_COLUMN` in wrapping.ts). */
const MAX_TITLE_LINES = 6;

/** The index of the piece in which the abstract starts, in a paragraph that starts with a title: title case ends there. -1 or 0 for other paragraphs. */
export const endOfTitle = (pieces: string[]): number =>
  pieces.slice(0, MAX_TITLE_LINES + 1).findIndex((piece, index) => {
    const before = pieces.slice(0, index).join(' ');
    return (
      isTitleCase(before) &&
      textKind(before) === 'title' &&
      /^\p{Lu}/u.test(piece) &&
      !isTitleCase(piece)
    );
  });

/** For each line, the next line with a different text, because some pages repeat titles. */
export function nextDifferent<Line extends { text: string }>(lines: Line[]): (Line | undefined)[] {
  const next: (Line | undefined)[] = [];
  for (let index = lines.length - 2; index >= 0; index--) {
    const [line, following] = [lines[index], lines[index + 1]];
    const isSame = foldCase(line?.text ?? '') === foldCase(following?.text ?? '');
    next[index] = isSame ? next[index + 1] : following;
  }
  return next;
}

export const foldCase = (text: string) => text.normalize('NFKC').toLowerCase();
