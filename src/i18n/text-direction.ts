/** TypeScript's types have the method `getTextInfo` only since ES2026. */
type LocaleWithTextInfo = Intl.Locale & { getTextInfo(): { direction: 'ltr' | 'rtl' } };

/** The direction in which a language is written, for the attribute `dir`; `undefined` for left to right, which is the default in HTML. */
export function textDirection(language: string): 'rtl' | undefined {
  const { direction } = (new Intl.Locale(language) as LocaleWithTextInfo).getTextInfo();
  return direction === 'rtl' ? 'rtl' : undefined;
}
