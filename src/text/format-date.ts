/** `2025-04-28` → `28 April 2025`, `2025-04` → `April 2025`, in the format of the language. */
export function formatDate(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  return format.format(new Date(`${date}${month ? '' : '-01'}${day ? '' : '-01'}`));
}
