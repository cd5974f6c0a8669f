/** A period of time with the items in it. */
interface Period<Item> {
  /** `2024-03-07`, `2024-03`, `2024` or, for a decade, `202`. */
  key: string;
  items: Item[];
}

/** A timeline of a collection. */
export interface Timeline<Item> {
  unit: Unit;
  /** Without gaps, oldest first. */
  periods: Period<Item>[];
  /** Number of items without a date, or with one that is less precise than the unit. */
  undated: number;
}

export type Unit = 'day' | 'month' | 'year' | 'decade';

/** Length of a period's key, and the maximum number of periods that stays readable. */
const units: [unit: Unit, keyLength: number, maxPeriods: number][] = [
  ['day', 10, 31],
  ['month', 7, 36],
  ['year', 4, 60],
  ['decade', 3, Infinity],
];

/** Minimum share of the dates that must be as precise as the unit. */
const MIN_DATED_SHARE = 0.9;

/**
 * A timeline in the finest unit that has few enough periods. Dates are ISO 8601 and may be only a month or a
 * year. `undefined` if all of them are in one period.
 */
export function toTimeline<Item>(
  items: Item[],
  dateOf: (item: Item) => string | undefined,
): Timeline<Item> | undefined {
  const dates = items.map((item) => dateOf(item) ?? '');
  const dateCount = dates.filter(Boolean).length;
  for (const [unit, length, maxPeriods] of units) {
    const byKey = Map.groupBy(items, (_, index) => keyOf(dates[index]!, length));
    const undated = byKey.get('')?.length ?? 0;
    byKey.delete('');
    if (items.length - undated < dateCount * MIN_DATED_SHARE) continue;
    const keys = allBetween([...byKey.keys()].sort(), unit, maxPeriods);
    if (!keys) continue;
    if (keys.length < 2) return undefined;
    return { unit, periods: keys.map((key) => ({ key, items: byKey.get(key) ?? [] })), undated };
  }
  return undefined;
}

const keyOf = (date: string, length: number) =>
  date.length >= length ? date.slice(0, length) : '';

/** Every key from the first to the last; `undefined` if there are more than `maxPeriods`. */
function allBetween(sorted: string[], unit: Unit, maxPeriods: number): string[] | undefined {
  const [key, last] = [sorted[0], sorted.at(-1)];
  if (key === undefined || last === undefined) return [];
  const keys = [key];
  while (keys.at(-1)! < last) {
    if (keys.length >= maxPeriods) return undefined;
    keys.push(nextKey(keys.at(-1)!, unit));
  }
  return keys;
}

function nextKey(key: string, unit: Unit): string {
  if (unit === 'decade' || unit === 'year')
    return String(Number(key) + 1).padStart(key.length, '0');
  const [year = 0, month = 1, day] = key.split('-').map(Number);
  const date =
    unit === 'month'
      ? new Date(Date.UTC(year, month, 1))
      : new Date(Date.UTC(year, month - 1, day! + 1));
  return date.toISOString().slice(0, key.length);
}
