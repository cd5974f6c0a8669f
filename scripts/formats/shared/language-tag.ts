/**
 * The BCP 47 tag of a language code of ISO 639: `eng`, `ger` and `deu` → `en`, `de`, `de`
 * (https://tc39.es/ecma402/#sec-canonicalizeunicodelocaleid). `undefined` for other texts.
 */
export const toLanguageTag = (code: string): string | undefined =>
  /^[a-z]{2,3}$/i.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined;
