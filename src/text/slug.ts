import { shortenFileName, MAX_NAME_BYTES } from './shorten-file-name.ts';
import { foldedWords } from './fold.ts';

/** An author's ORCID iD and a hyphen may follow. */
const MAX_SLUG_BYTES = MAX_NAME_BYTES - 20;

/** A text as one segment of a path, `Ada Lövelace` → `ada-lovelace`; `fallback` if it has no letter or digit. */
export const toSlug = (text: string, fallback: string): string =>
  shortenFileName(foldedWords(text).join('-') || fallback, MAX_SLUG_BYTES);
