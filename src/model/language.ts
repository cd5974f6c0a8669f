import { z } from 'astro/zod';
import { toLanguageCode } from '../text/language-code.ts';

/** A BCP 47 language code. */
export const languageSchema = z.string().refine((code) => toLanguageCode(code) !== undefined, {
  error: 'Expected a language code such as en, de or pt-BR',
});
