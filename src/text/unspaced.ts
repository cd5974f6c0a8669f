/**
 * Scripts that are written without spaces between words, and Hangul, whose words include their particles. Their characters are indexed
 * individually and searched in pairs. This needs no dictionary, so every machine and browser splits text in the same way.
 */
const SCRIPTS = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Yi',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
];
const CHARACTER = `(?=[\\p{L}\\p{N}])[ー${SCRIPTS.map((script) => `\\p{sc=${script}}`).join('')}]\\p{M}*`;
const character = new RegExp(CHARACTER, 'gu');
const onlyCharacters = new RegExp(`^(?:${CHARACTER})+$`, 'u');
const anyCharacter = new RegExp(CHARACTER, 'u');
/** Full-width Latin, half-width kana and Hangul, and compatibility ideographs. */
const variantForm = /[０-９Ａ-Ｚａ-ｚ\uFF66-\uFFDC\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

/** Replaces full-width, half-width and compatibility forms of letters and digits with the usual ones. Punctuation is unchanged. */
export const normaliseWidth = (text: string): string =>
  text.replace(variantForm, (run) => run.normalize('NFKC'));

/** Whether a word consists only of characters that are indexed one by one. */
export const isSplitByCharacter = (word: string): boolean => onlyCharacters.test(word);

/** Whether a text contains a character that is indexed by itself. */
export const hasSplitCharacter = (text: string): boolean => anyCharacter.test(text);

/** Splits a word into characters, each with its combining marks. */
export const charactersOf = (word: string): string[] => word.match(character) ?? [];

/** The form of a character in the index. */
export const toIndexCharacter = (text: string): string =>
  text.normalize('NFC').replace(/\p{M}+/gu, '');

/** A text split into runs of characters that are indexed one by one, and runs of others. `基于BERT的` → `基于`, `BERT`, `的`. */
export const splitScripts = (text: string): string[] =>
  hasSplitCharacter(text) ? (text.match(runs) ?? []) : [text];
const runs = new RegExp(`(?:${CHARACTER})+|(?:(?!${CHARACTER}).)+`, 'gsu');

/** The form of a text in the index: with spaces around each character that is indexed by itself. Other texts are unchanged. */
export function separateCharacters(text: string): string {
  const normalised = normaliseWidth(text);
  if (!hasSplitCharacter(normalised)) return normalised;
  return splitScripts(normalised)
    .flatMap((run) =>
      isSplitByCharacter(run) ? charactersOf(run).map(toIndexCharacter) : run.split(/\s+/),
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
}
