/**
 * Days, weeks and months as services name them: `2026-11-24`, `2026-W47` (ISO 8601), `2026-11`. All in UTC.
 */
export type PeriodKind = 'day' | 'week' | 'month';

const DAY_MS = 86_400_000;

/** The day a number of days later, or earlier if negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The period that contains a day. */
export function periodOf(kind: PeriodKind, day: string): string {
  if (kind === 'day') return day;
  if (kind === 'month') return day.slice(0, 7);
  // A week belongs to the year of its Thursday.
  const thursday = addDays(firstDayOf('week', day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY_MS / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The first day of the period that contains a day. Weeks start on Monday. */
function firstDayOf(kind: PeriodKind, day: string): string {
  if (kind === 'day') return day;
  if (kind === 'month') return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The last day of the period that contains a day. */
export function lastDayOf(kind: PeriodKind, day: string): string {
  if (kind === 'day') return day;
  if (kind === 'week') return addDays(firstDayOf('week', day), 6);
  return addDays(firstDayOf('month', addDays(firstDayOf('month', day), 31)), -1);
}

/** The last days of all periods of a kind that end between two days, inclusive, earliest first. */
export function periodsBetween(kind: PeriodKind, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = lastDayOf(kind, from); day <= to; day = lastDayOf(kind, addDays(day, 1)))
    days.push(day);
  return days;
}
