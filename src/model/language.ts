import { z } from 'astro/zod';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a text is a BCP 47 code in the form that `Intl` accepts: `en`, `pt-BR`; not `en_US`. `Intl` accepts any word of up to eight letters as a
 * language: of two letters only those of ISO 639-1 are one, and codes of more than three letters are not assigned.
 */
function isLanguageCode(code: string): boolean {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(code);
    const { language } = new Intl.Locale(canonical);
    return language.length === 3 || (language.length === 2 && !!languageNames.of(language));
  } catch {
    return false;
  }
}

/** A BCP 47 language code. */
export const languageSchema = z
  .string()
  .refine(isLanguageCode, { error: 'Expected a language code such as en, de or pt-BR' });
