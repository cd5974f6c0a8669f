import type { Reading } from '../format.ts';
import { curatorsOf, furnitureOf } from './chrome.ts';
import { parseDay, type Day } from './day.ts';
import type { Fact } from './facts.ts';
import { lineKind, type LineKind } from './line-kind.ts';
import { toFact } from './neighbours.ts';
import type { Notes } from './notes.ts';
import type { PageLine } from './page-line.ts';

/** A line that may be of a paper. */
export interface PaperLine extends PageLine {
  kind: LineKind;
  /** What it says of the paper above it. */
  fact?: Fact;
}

/** Takes furniture, date, curators and blank lines out of a plain page, into the notes and the digest. What is returned may be of papers. */
export function takeFurniture(lines: PageLine[], notes: Notes, reading: Reading): PaperLine[] {
  const filled = lines.filter(({ text }) => text !== '');
  const left: PaperLine[] = [];
  let place = 0;
  for (const line of lines) {
    if (line.isBlank) notes.put(line.lines, 'blank');
    else if (line.text === '') notes.put(line.lines, 'chrome', { note: 'link marker' });
    else {
      const paperLine = takeLine(line, filled[place - 1]?.text, filled[++place]?.text);
      if (paperLine) left.push(paperLine);
    }
  }
  return left;

  function takeLine(line: PageLine, before = '', next?: string): PaperLine | undefined {
    const { text } = line;
    const kind = lineKind(text);
    const note = furnitureOf(text) ?? (/^submitted by$/i.test(before) ? 'submitter' : undefined);
    if (note) return void notes.put(line.lines, 'chrome', { note });
    const curators = curatorsOf(text);
    if (curators) return takeCurators(line, curators);
    const day = parseDay(text);
    const fact = toFact(text, kind, day, before || undefined, next);
    if (day && !fact) return takeDay(line, day);
    notes.put(line.lines, 'not-understood');
    return { ...line, kind, ...(fact && { fact }) };
  }

  function takeCurators(line: PageLine, curators: string[]): undefined {
    const known = reading.digest.curators ?? [];
    reading.digest.curators = [...new Set([...known, ...curators])];
    notes.put(line.lines, 'curators');
  }

  function takeDay({ text, lines }: PageLine, day: Day): undefined {
    const { seen } = reading;
    notes.put(lines, 'date');
    if (!seen) reading.seen = { ...day, line: lines[0] };
    else if (seen.month !== day.month || seen.day !== day.day)
      notes.report(
        'date-repeated',
        `The page shows a second date, ${text}; the first one is used.`,
        lines[0],
      );
  }
}
