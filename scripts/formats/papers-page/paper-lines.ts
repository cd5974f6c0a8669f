import type { ParseResult } from '../format.ts';
import type { Day } from './day.ts';
import { publishedFact, type Fact } from './facts.ts';
import { classifyLine } from './line-class.ts';
import { textKind, type TextKind } from './text-kind.ts';
import type { Notes } from './notes.ts';
import type { PageLine } from './page-line.ts';
import type { TitlesOnly } from './titles-only.ts';

/** A line that may be part of a paper. */
export interface PaperLine extends PageLine {
  kind: TextKind;
  /** A fact about the paper above it. */
  fact?: Fact;
}

/** The lines of a plain page that may be part of papers. Boilerplate, date, curators and blank lines go to the notes and the digest. */
export function takePaperLines(
  lines: PageLine[],
  notes: Notes,
  result: ParseResult,
  titlesOnly?: TitlesOnly,
): PaperLine[] {
  const textLines = lines.filter(({ text }) => text !== '');
  const paperLines: PaperLine[] = [];
  let textIndex = 0;
  let followsText = false;
  for (const line of lines) {
    if (line.isBlank) notes.put(line.lines, 'blank');
    else if (line.text === '') notes.put(line.lines, 'chrome', { note: 'link marker' });
    else {
      const paperLine = takeLine(
        line,
        textLines[textIndex - 1]?.text,
        textLines[++textIndex]?.text,
      );
      if (paperLine) paperLines.push(paperLine);
      followsText = paperLine !== undefined && !paperLine.fact;
    }
  }
  return paperLines;

  function takeLine(line: PageLine, before = '', next?: string): PaperLine | undefined {
    const { lines, text } = line;
    const lineClass = classifyLine({ ...line, hrefs: [] });
    if (titlesOnly?.isBare && lineClass.type === 'boilerplate' && lineClass.note === 'navigation') {
      notes.put(lines, 'not-understood');
      return { ...line, kind: textKind(text) };
    }
    if (lineClass.type === 'boilerplate')
      return void notes.put(lines, 'chrome', { note: lineClass.note });
    if (/^submitted by$/i.test(before))
      return void notes.put(lines, 'chrome', { note: 'submitter' });
    if (lineClass.type === 'curators') return takeCurators(line, lineClass.names);
    if (lineClass.type === 'day' && before !== '·') return takeDay(line, lineClass.day);
    if (titlesOnly && lines[0] < titlesOnly.from)
      return void notes.put(lines, 'chrome', { note: 'page text' });
    notes.put(lines, 'not-understood');
    const kind = textKind(text);
    if (lineClass.type === 'day') return { ...line, kind, fact: publishedFact(lineClass.day) };
    if (lineClass.type === 'fact') return { ...line, kind, fact: lineClass.fact };
    const isBelowText = followsText || !titlesOnly;
    const isOrganization = next === '·' && isBelowText && kind !== 'prose' && text.length <= 80;
    return { ...line, kind, ...(isOrganization && { fact: organizationFact(text) }) };
  }

  function takeCurators(line: PageLine, curators: string[]): undefined {
    const curatorsBefore = result.digest.curators ?? [];
    result.digest.curators = [...new Set([...curatorsBefore, ...curators])];
    notes.put(line.lines, 'curators');
  }

  function takeDay({ text, lines }: PageLine, day: Day): undefined {
    const { dateOnPage } = result;
    notes.put(lines, 'date');
    if (!dateOnPage) result.dateOnPage = { ...day, line: lines[0] };
    else if (dateOnPage.month !== day.month || dateOnPage.day !== day.day)
      notes.report(
        'date-repeated',
        `The page shows a second date, ${text}; the first one is used.`,
        lines[0],
      );
  }
}

/** The text of the logo before the name is dropped. */
const organizationFact = (text: string): Fact => ({
  note: 'organisation',
  fields: { organization: [text.replace(/^\[[^\]]*\] ?/, '')] },
});
