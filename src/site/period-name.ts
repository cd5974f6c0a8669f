import type { Unit } from '../analysis/overview/periods.ts';
import { message } from '../i18n/message.ts';
import { formatDate } from '../text/format-date.ts';

/** A period's name: `7 March 2024`, `March 2024`, `2024`, `2020s`. */
export function periodName(key: string, unit: Unit, locale = message('locale')): string {
  return unit === 'decade'
    ? message('overview.decadeName', { year: `${key}0` })
    : formatDate(key.padStart(4, '0'), locale);
}

/** A short name for an axis: `7 Mar`, `Mar 2024`. */
export function shortPeriodName(key: string, unit: Unit, locale = message('locale')): string {
  if (unit === 'year' || unit === 'decade') return periodName(key, unit, locale);
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(unit === 'day' ? { day: 'numeric' } : { year: 'numeric' }),
  });
  return format.format(new Date(unit === 'day' ? key : `${key}-01`));
}
