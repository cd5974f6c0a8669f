import { isPartialDate } from '../../src/model/paper.ts';
import type { DigestMetadata } from '../../src/model/ledger.ts';
import type { ParseResult } from '../formats/format.ts';
import type { DigestName } from './digest-name.ts';
import { problem, type Problem } from '../problems.ts';

/**
 * The date of a digest: from its `.yaml` file, otherwise its file name, otherwise the source. A day without a year on a page, such as `Apr 28`, is only
 * compared with that date, because the year would be a guess.
 */
export function toDigestDate(
  file: string,
  name: DigestName,
  settings: DigestMetadata,
  { digest, dateOnPage }: Pick<ParseResult, 'digest' | 'dateOnPage'>,
): { date?: string; problems: Problem[] } {
  const problems: Problem[] = [];
  if (name.date && !isPartialDate(name.date)) {
    const message = `The date in the file name does not exist: ${name.date}.`;
    return { problems: [problem('date-impossible', file, message, { hint: 'Rename the file.' })] };
  }
  const year = Number((settings.date ?? name.date)?.slice(0, 4)) || dateOnPage?.year;
  const shown = dateOnPage && toIsoDay(year ?? leapYear, dateOnPage.month, dateOnPage.day);
  if (shown && !isPartialDate(shown)) {
    const message = `The date on the page does not exist: ${shown.slice(year ? 0 : 5)}.`;
    return { problems: [problem('date-impossible', file, message, { line: dateOnPage.line })] };
  }
  const expected = settings.date ?? name.date ?? digest.date;
  const pageDate = dateOnPage?.year && toIsoDay(dateOnPage.year, dateOnPage.month, dateOnPage.day);
  if (expected && dateOnPage && !agrees(expected, pageDate || shown)) {
    const source = settings.date ? 'the digest’s .yaml file says' : 'the file name says';
    const message = `The page shows ${pageDate || shown?.slice(5)}, ${source} ${expected}: ${expected} is used.`;
    problems.push(problem('date-differs', file, message, { line: dateOnPage.line }));
  }
  const date = expected ?? (pageDate || undefined);
  const unsupported = date === undefined ? unsupportedDate.exec(name.id)?.[0] : undefined;
  if (unsupported !== undefined) {
    const message = `“${unsupported}” in the file name is not read as a date.`;
    problems.push(problem('date-unsupported', file, message));
  }
  return { ...(date && { date }), problems };
}

/** Numbers that look like a date: `2025-4-28`, `20250428`, `28.04.2025`. */
const unsupportedDate =
  /(?<!\d)(?:(?:19|20)\d{2}[-_.]?\d{1,2}[-_.]?\d{1,2}|\d{1,2}[-_.]\d{1,2}[-_.](?:19|20)\d{2})(?!\d)/;

/** Any leap year, so that `Feb 29` exists if no year is known. */
const leapYear = 2000;

/** `2025-04` agrees with every day of that April. */
const agrees = (expected: string, shown = '') =>
  shown.startsWith(expected) || expected.startsWith(shown);

function toIsoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

const pad = (value: number) => String(value).padStart(2, '0');
