import { addDays, periodsBetween, type PeriodKind } from './periods.ts';

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

/** Days back in which a missed period is caught up without being asked for: a run that GitHub dropped, a service that failed. */
const CATCH_UP_DAYS = 7;

/**
 * The periods to fetch, by their last day, earliest first: those that were asked for, else the last finished one and what is missing of the week
 * before it, but nothing from before the series began. The current period is never among them, as its list still grows.
 */
export function duePeriods(
  kind: PeriodKind,
  { today, date, since }: DayOptions,
  isKnown: (day: string) => boolean,
  firstDay: string | undefined,
): string[] {
  const yesterday = addDays(today, -1);
  if (date) return periodsBetween(kind, date, addDays(date, 31)).slice(0, 1);
  if (since) return periodsBetween(kind, since, yesterday).filter((day) => !isKnown(day));
  const recent = periodsBetween(kind, addDays(yesterday, -31), yesterday);
  const last = recent.at(-1);
  const missed = recent.filter(
    (day) => firstDay !== undefined && day > firstDay && day > addDays(today, -CATCH_UP_DAYS - 1),
  );
  return [...new Set([...missed, ...(last ? [last] : [])])].filter((day) => !isKnown(day));
}
