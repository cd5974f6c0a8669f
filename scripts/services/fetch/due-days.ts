import { addDays, lastDayOf, periodsBetween, type PeriodKind } from './periods.ts';

/** The day of the run, unless there is a digest of it or another day is asked for: a source that only says what it has now. */
export function dueToday(
  { date, since, today }: DayOptions,
  dates: string[],
): string[] | { note: string } {
  if ((date ?? today) !== today || (since ?? today) > today)
    return { note: 'only what is there today can be fetched, no past days' };
  return dates.includes(today) ? [] : [today];
}

/** Which days a run was asked for. */
export interface DayOptions {
  /** `2026-11-25`. */
  today: string;
  /** Only this day. */
  date?: string | undefined;
  /** From this day on. */
  since?: string | undefined;
}

/** The period of the day that was asked for, by its last day; a note if it ends after `last` or has a digest. */
export function dueDate(
  kind: PeriodKind,
  date: string,
  last: string,
  hasDigest: (day: string) => boolean,
): string[] | { note: string } {
  const day = lastDayOf(kind, date);
  if (day > last) return { note: `the list of ${date} is not complete yet` };
  return hasDigest(day) ? { note: `there is a digest of ${date}; it is not changed` } : [day];
}

/** Days back in which a missed period is caught up without being asked for: a run that GitHub dropped, a service that failed. */
const CATCH_UP_DAYS = 7;

/**
 * The periods to fetch, by their last day, earliest first: those that were asked for, else the last finished one and what is missing of the week
 * before it, but nothing from before the series began. The current period is never among them, as its list still grows.
 */
export function duePeriods(
  kind: PeriodKind,
  { today, since }: DayOptions,
  isKnown: (day: string) => boolean,
  firstDay: string | undefined,
): string[] {
  const yesterday = addDays(today, -1);
  if (since) return periodsBetween(kind, since, yesterday).filter((day) => !isKnown(day));
  const recent = periodsBetween(kind, addDays(yesterday, -31), yesterday);
  const last = recent.at(-1);
  const missed = recent.filter(
    (day) => firstDay !== undefined && day > firstDay && day > addDays(today, -CATCH_UP_DAYS - 1),
  );
  return [...new Set([...missed, ...(last ? [last] : [])])].filter((day) => !isKnown(day));
}
