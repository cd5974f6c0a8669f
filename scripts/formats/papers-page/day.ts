const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** A day as a page shows it: often without its year. */
export interface Day {
  year?: number;
  month: number;
  day: number;
}

const dayLine = /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/i;

/** `Apr 28`, `April 28, 2025` → a day; `undefined` for any other line. The day need not exist. */
export function parseDay(line: string): Day | undefined {
  const { month: word, day, year } = dayLine.exec(line)?.groups ?? {};
  if (!word || !day) return undefined;
  // `apr`, `april`, `sept`: a start of the month's name.
  const month = months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
  if (month === 0) return undefined;
  return { ...(year && { year: Number(year) }), month, day: Number(day) };
}
