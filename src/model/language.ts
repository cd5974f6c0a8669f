import { z } from 'astro/zod';

/** Whether a text is a BCP 47 code in the form that `Intl` accepts: `en`, `pt-BR`; not `en_US`. */
function isLanguageCode(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/** A BCP 47 language code. */
export const languageSchema = z
  .string()
  .refine(isLanguageCode, { error: 'Expected a language code such as en, de or pt-BR' });
