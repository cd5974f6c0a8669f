import { addDays, lastDayOf, periodsBetween, type PeriodKind } from './periods.ts';

/** For sources that have only a current list: today, unless there is already a digest of today or another day was requested. */
export function dueToday(
  { date, since, today }: DayOptions,
  dates: string[],
): string[] | { note: string } {
  if ((date ?? today) !== today || (since ?? today) > today)
    return { note: 'past days cannot be fetched from this source' };
  return dates.includes(today) ? [] : [today];
}

/** The days that a run should fetch. */
export interface DayOptions {
  /** `2026-11-25`. */
  today: string;
  /** Fetch only this day. */
  date?: string | undefined;
  /** Fetch every missing day since this one. */
  since?: string | undefined;
}

/** The last day of the period that contains `date`; a note if the period ends after `last` or has a digest. */
export function dueDate(
  kind: PeriodKind,
  date: string,
  last: string,
  hasDigest: (day: string) => boolean,
): string[] | { note: string } {
  const day = lastDayOf(kind, date);
  if (day > last) return { note: `the list of ${date} is not complete yet` };
  return hasDigest(day)
    ? { note: `a digest of ${date} already exists; it was not changed` }
    : [day];
}

/** Missed periods of this many days are fetched automatically: GitHub may skip a run, or a service may fail. */
const CATCH_UP_DAYS = 7;

/**
 * The periods to fetch, by their last day, earliest first: the missing ones since `since`, otherwise the last finished one and the missing
 * ones of the past week, but none before the series began. The current period is never included, because its list is still growing.
 */
export function duePeriods(
  kind: PeriodKind,
  { today, since }: DayOptions,
  isKnown: (day: string) => boolean,
  firstDay: string | undefined,
): string[] | { note: string } {
  const yesterday = addDays(today, -1);
  if (since) {
    const days = periodsBetween(kind, since, yesterday);
    if (days.length === 0) return { note: `no ${kind} since ${since} is complete yet` };
    return days.filter((day) => !isKnown(day));
  }
  const recent = periodsBetween(kind, addDays(yesterday, -31), yesterday);
  const last = recent.at(-1);
  const missed = recent.filter(
    (day) => firstDay !== undefined && day > firstDay && day > addDays(today, -CATCH_UP_DAYS - 1),
  );
  return [...new Set([...missed, ...(last ? [last] : [])])].filter((day) => !isKnown(day));
}
