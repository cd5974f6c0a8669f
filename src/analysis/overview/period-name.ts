import { formatDate } from '../../text/format-date.ts';
import type { Unit } from './periods.ts';

/** A period's name: `7 March 2024`, `March 2024`, `2024`, `2020s`. */
export function periodName(key: string, unit: Unit, language: string): string {
  return unit === 'decade' ? `${key}0s` : formatDate(key.padStart(4, '0'), language);
}

/** A short name for an axis: `7 Mar`, `Mar 2024`. */
export function shortPeriodName(key: string, unit: Unit, language: string): string {
  if (unit === 'year' || unit === 'decade') return periodName(key, unit, language);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    month: 'short',
    ...(unit === 'day' ? { day: 'numeric' } : { year: 'numeric' }),
  });
  return format.format(new Date(unit === 'day' ? key : `${key}-01`));
}
