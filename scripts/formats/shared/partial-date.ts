import { partialDateSchema } from '../../../src/model/paper.ts';
import { parseMonth } from '../../../src/text/months.ts';

const monthWord = '(?<month>[a-z]{3,9})\\.?';
const datePatterns = [
  // 2023, 2023-05, 2023/5/25, 2023-05-25T00:00:00Z; the start of a range; EDTF's qualifiers of uncertainty are ignored
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?[?~%]?(?:[T ]\d.*|\/(?:\d{4}.*|\.\.|open)?|--?\d{4})?$/,
  // seasons, by EDTF's numbers or by name, and EDTF's unspecified months and days: only the year is certain
  /^(?<year>\d{4})-(?:2[1-9]|3\d|4[01])(?:\/.*)?$/,
  /^(?<year>\d{4})(?:-XX){1,2}$/,
  /^(?<year>\d{4})[ /,-]+(?:spring|summer|autumn|fall|winter)$/i,
  /^(?:spring|summer|autumn|fall|winter),? (?<year>\d{4})$/i,
  // May or 05 before the year; 25/5/2023, if only one order is possible; [2023]; 2023–2024; May–June 2023
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<day>1[3-9]|2\d|3[01])[/.](?<month>\d{1,2})[/.](?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/,
  /^\[(?<year>\d{4})\]$/,
  /^(?<year>\d{4})[–—]\d{4}$/,
  new RegExp(`^${monthWord} ?[-–/] ?[a-z]{3,9}\\.?,? (?<year>\\d{4})$`, 'i'),
  // 20230525
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  // 2023 May 25, 2023 May, 2023 Apr-Jun, 2023/May/25
  new RegExp(
    `^(?<year>\\d{4})[ /,]+${monthWord}(?:[ /-]+(?<day>\\d{1,2})|[-/][a-z]{3,9}\\.?)?$`,
    'i',
  ),
  // 25 May 2023, Thu, 25 May 2023 00:00:00 GMT
  new RegExp(
    `^(?:[a-z]{3,9},? )?(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${monthWord},?[ -](?<year>\\d{4})(?: \\d.*)?$`,
    'i',
  ),
  // May 25, 2023, May 2023
  new RegExp(`^${monthWord}(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\\d{4})$`, 'i'),
];

/**
 * A date with the precision of the text: `2023-05-25`, `2023-05` or `2023`; the start of a range. `undefined` for text that is not a date
 * (`in press`) or cannot exist (`2023-02-31`). Dates with slashes are read only if they are unambiguous, unlike `5/4/2023`.
 */
export function parsePartialDate(text: string): string | undefined {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  for (const pattern of datePatterns) {
    const { year, month, day } = pattern.exec(trimmed)?.groups ?? {};
    const number = month && monthNumber(month);
    if (year && (!month || number)) return toPartialDate(year, number, day);
  }
  return undefined;
}

/** The date of these parts, without a day if there is no month; `undefined` if the date does not exist. */
export function toPartialDate(
  year: string | number,
  month?: string | number,
  day?: string | number,
): string | undefined {
  const parts = [
    String(year),
    ...[month, day].filter(Boolean).map((part) => String(part).padStart(2, '0')),
  ];
  if (day && !month) parts.length = 1;
  return partialDateSchema.safeParse(parts.join('-')).data;
}

/** `5`, `05`, `may`, `Sept.` → 5, 5, 5, 9; `undefined` for a season or another word. */
export function monthNumber(month: string): number | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? number : parseMonth(month);
}
