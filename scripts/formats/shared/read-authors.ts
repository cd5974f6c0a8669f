import { parseName } from '../../../src/model/names/parse-name.ts';
import type { Name } from '../../../src/model/paper.ts';

const nameWord = String.raw`(?:\p{Lu}[\p{L}'’.-]*|(?:van|von|de|der|den|la|le|di|da|dos|del|bin|al|el|ten|ter)\b)`;

/** A name in a list of authors: two to five words with capitals, initials and particles. */
const personName = new RegExp(String.raw`^${nameWord}(?:[ -]${nameWord}){1,4}$`, 'u');

/** Whether words have the form of one person's name. Names of institutions and awards can have this form too. */
export const isPersonName = (words: string): boolean => personName.test(words);

/** `Meng` in `Meng et al.` */
const familyName = /^\p{Lu}[\p{L}'’-]*$/u;

const etAl = /\bet\.? al\b/i;

/** The authors in `A. Lovelace, Alan Turing and Grace Hopper` or `Lovelace et al.`; `undefined` unless every part is a name. A single name needs an initial, `by` or `et al.` */
export function readAuthors(words: string): Name[] | undefined {
  const parts = namesOf(words);
  const [first = ''] = parts;
  if (parts.length === 1 && etAl.test(words) && familyName.test(first)) return [{ family: first }];
  if (parts.length === 0 || !parts.every((name) => personName.test(name))) return undefined;
  const isSure = parts.length > 1 || /^by /i.test(words) || etAl.test(words);
  if (!isSure && !/\b\p{Lu}\./u.test(words)) return undefined;
  return parts.flatMap((name) => parseName(name) ?? []);
}

/** Words of journal names such as `Brain and Cognition` and `Language & Speech`. */
const journalWord =
  /^(?:brain|cognition|computation|computers?|data|education|engineering|ethics|health|information|knowledge|language|law|learning|logic|medicine|memory|methods|mind|music|nature|philosophy|policy|practice|probability|science|society|speech|statistics|systems?|technology|theory|vision)$/i;

/** The authors in `Kipf and Welling` or `Vaswani, Shazeer & Parmar`; `undefined` for other texts. Two capitalised words can be anything, so use this only for words before a venue or year. */
export function readFamilyNames(words: string): Name[] | undefined {
  const parts = namesOf(words);
  const isNames =
    parts.length > 1 &&
    /\s(?:and|&)\s/.test(words) &&
    parts.every((name) => familyName.test(name) && !journalWord.test(name));
  return isNames ? parts.map((family) => ({ family })) : undefined;
}

const namesOf = (words: string): string[] =>
  words
    .replace(/^by /i, '')
    .replace(/,?\s+et\.? al\.?,?/i, '')
    .split(/,\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+/)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter(Boolean);
