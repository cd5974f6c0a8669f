import { fnv1a } from './hash.ts';

/** Maximum length of a file or folder name, in bytes: file systems allow 255, and extensions such as `.ascii.bib` and numbers are added. */
export const MAX_NAME_BYTES = 240;

const DIGITS = 8;

/** Shortens a name that is too long: it is cut between characters and ends in a hash of the whole name, so that names with the same start stay different. */
export function shortenFileName(name: string, maxBytes = MAX_NAME_BYTES): string {
  if (byteLength(name) <= maxBytes) return name;
  const ending = `-${fnv1a(name).toString(16).padStart(DIGITS, '0')}`;
  let start = '';
  for (const character of name) {
    if (byteLength(start + character + ending) > maxBytes) break;
    start += character;
  }
  return start.replace(/[-.]+$/, '') + ending;
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;
