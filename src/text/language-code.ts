const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The BCP 47 code of a language in its canonical form: `en`, `pt-BR`; `eng` is `en`. `undefined` for other texts, such as `en_US`. `Intl` accepts
 * any word of up to eight letters as a language, but two-letter codes must be in ISO 639-1, and codes of more than three letters are not assigned.
 */
export function toLanguageCode(code: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(code);
    const { language } = new Intl.Locale(canonical);
    const isCode = language.length === 3 || (language.length === 2 && languageNames.of(language));
    return isCode ? canonical : undefined;
  } catch {
    return undefined;
  }
}
