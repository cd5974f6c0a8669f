import { parseMonth } from '../../../src/text/months.ts';

/** A day as shown on a page, often without a year. */
export interface Day {
  year?: number;
  month: number;
  day: number;
}

const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?`;
const monthFirst = new RegExp(
  String.raw`^${weekday}(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$`,
  'i',
);

const dayFirst = new RegExp(
  String.raw`^${weekday}(?<day>\d{1,2})\.? (?<month>[a-z]{3,9})\.?(?:,? (?<year>\d{4}))?$`,
  'i',
);
const isoDay = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;

/** `Apr 28`, `Monday, April 28, 2025`, `28 April`, `2025-04-28` → a day; `undefined` for any other line. The day may not exist. */
export function parseDay(line: string): Day | undefined {
  const match = monthFirst.exec(line) ?? dayFirst.exec(line) ?? isoDay.exec(line);
  const { month: word = '', day, year } = match?.groups ?? {};
  const month = Number(word) || parseMonth(word);
  if (!day || !month) return undefined;
  return { ...(year && { year: Number(year) }), month, day: Number(day) };
}

/** `Week 18`, `Apr 28 - May 4, 2025`, `April 2025`: the period of a weekly or monthly page, which is not a day. */
export function isPeriod(line: string): boolean {
  if (/^week(?: of)? \d{1,2}(?:,? \d{4})?$/i.test(line)) return true;
  const [, word, number] = /^([a-z]{3,9})\.? (\d{4})$/i.exec(line) ?? [];
  if (number) return parseMonth(word ?? '') !== undefined;
  const [from, to] = line.split(/ ?[-–—] ?/);
  return from !== undefined && to !== undefined && !!parseDay(from) && isPeriodEnd(to);
}

const isPeriodEnd = (text: string) =>
  parseDay(text) !== undefined || /^\d{1,2}(?:,? \d{4})?$/.test(text);

/** The day when a tool copied the page: `retrieved: 2026-10-02`, `Captured (UTC): 2026-06-29T16:31:22Z`. */
export function capturedOn(text: string): Day | undefined {
  const match =
    /^(?:captured|retrieved|exported|accessed|fetched|saved|date)\b.*?(\d{4})-(\d\d)-(\d\d)/i.exec(
      text,
    );
  return match
    ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    : undefined;
}
