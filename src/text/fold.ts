/**
 * Text without accents. `NFKD` also replaces compatibility characters by their plain forms (`ﬁ` → `fi`, `²` → `2`); `NFD` keeps them.
 * The result is decomposed: use `.normalize('NFC')` before showing Hangul.
 */
export const removeAccents = (text: string, form: 'NFKD' | 'NFD' = 'NFKD'): string =>
  text.normalize(form).replace(/\p{M}+/gu, '');

/** The words of a text in lower case and without accents: runs of letters and digits of any script. */
export const foldedWords = (text: string): string[] =>
  removeAccents(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters that have no decomposition, in lower case. */
const asciiLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Lower case, with Latin letters as ASCII: `Erdős` → `erdos`. Other scripts stay as they are. */
export const foldToAscii = (text: string): string =>
  removeAccents(text)
    .toLowerCase()
    .replace(/[ßæœøłđðþħıŋ]/g, (letter) => asciiLetters[letter]!);
