/** Words as a list in a language: `Ada, Grace and Alan`. */
export const formatList = (words: string[], language: string): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(words);
