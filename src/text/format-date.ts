/** Formatters by language and parts of the date: creating one takes longer than formatting a hundred dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `2025-04-28` → `28 April 2025`, `2025-04` → `April 2025`, in the format of the language. */
export function formatDate(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const key = `${language} ${Boolean(month)} ${Boolean(day)}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
    });
  formatters.set(key, formatter);
  return formatter.format(new Date(`${date}${month ? '' : '-01'}${day ? '' : '-01'}`));
}
