import { foldedWords } from './fold.ts';

/** A text as one step of an address, `Ada Lövelace` → `ada-lovelace`; `fallback` where it has no letter or digit. */
export const toSlug = (text: string, fallback: string): string =>
  foldedWords(text).join('-') || fallback;
