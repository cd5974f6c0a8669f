/** The start of a day, month or year, as feeds require: `2025-04` → 2025-04-01T00:00:00Z. */
export function toDate(date: string): Date {
  const [year, month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** The latest of the dates, or `undefined` if none has one. */
export function latestDate(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
