import { isAuthors } from '../shared/citation.ts';
import type { Fields } from '../shared/clean-fields.ts';
import { parsePartialDate } from '../shared/partial-date.ts';
import { isPersonName, readAuthors, readFamilyNames } from '../shared/read-authors.ts';
import { plainMarkdown } from './links.ts';

const partEnd =
  /\s[-–—|·:]+\s|\s*[;|]\s*|(?<!\b\p{Lu})\.\s+(?=\p{Lu}\p{Ll}{2}|\p{Lu}{2}|\d{4})|^\s*[-–—:,.]+\s*|\s+[-–—]+\s*$/u;

const venueAndYear = /^(\p{Lu}[\p{L}\p{N}&/@+. -]{1,40}?)[\s,'’]+((?:19|20)\d\d)$/u;

/** `ICLR 2017`, `NeurIPS 2022`. */
const acronymAndYear = /^\p{Lu}\p{L}*\p{Lu}\p{L}* (?:19|20)\d\d$/u;

/** What the words around a title say. */
export interface ParsedWords {
  fields: Fields;
  /** Words that are not part of a field. */
  rest: string[];
  /** Those of `rest` that may be authors, a venue or a year rather than a remark. */
  doubtfulWords: string[];
}

/**
 * Finds authors (if every word of a part belongs to a name), venue and year. A single name before a venue is doubtful: `Hugging Face, ICLR 2022` and
 * `Ada Lovelace, ICLR 2022` look the same.
 */
export function readWords(raw: string): ParsedWords {
  const fields: Fields = {};
  const rest: string[] = [];
  const doubtfulWords: string[] = [];
  const parts = toParts(raw);
  for (const [index, words] of parts.entries()) {
    const isBeforeVenue = isDated(parts[index + 1]);
    const names = readAuthors(words) ?? (isBeforeVenue && readFamilyNames(words));
    const year = parsePartialDate(words);
    const [, venue, ofYear] = venueAndYear.exec(words) ?? [];
    if (names && !fields.author) fields.author = names;
    else if (year && !fields.issued) fields.issued = year;
    else if (venue && ofYear && !fields['container-title']) {
      fields['container-title'] = venue.trim();
      fields.issued ??= ofYear;
    } else {
      rest.push(words);
      if (isBibliographic(words) || (isBeforeVenue && isPersonName(words)))
        doubtfulWords.push(words);
    }
  }
  return { fields, rest, doubtfulWords };
}

/**
 * A venue, a year or authors before a title: `[ICLR 2017]`, `(2017)`, `Kipf and Welling, ICLR 2017.` Other dates can be the day when the paper was
 * listed, and other words before a year, such as `Added in 2024`, are not a venue.
 */
export function readWordsBefore(raw: string): ParsedWords {
  const { fields, rest, doubtfulWords } = readWords(raw);
  const { issued = '', 'container-title': venue, ...others } = fields;
  if (venue === undefined)
    return { fields: /^\d{4}$/.test(issued) ? fields : others, rest, doubtfulWords };
  const words = `${venue} ${issued}`;
  if (acronymAndYear.test(words)) return { fields, rest, doubtfulWords };
  return { fields: others, rest: [...rest, words], doubtfulWords: [...doubtfulWords, words] };
}

/** Whether words are only a venue or a year, perhaps in brackets, and not a title: `[NeurIPS 2022]`, `(2017)`. */
export const isTag = (words: string): boolean =>
  isDated(words.replace(/^[\s[(]+|[\s\]),.:]+$/g, ''));

/** The parts of the text next to a title, separated by dashes, brackets and full stops. */
function toParts(raw: string): string[] {
  const plain = plainMarkdown(
    raw
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/(?<!\w)([*_])(?=\S)([^*_]+)\1(?!\w)/g, ' — $2 — '),
  ).replace(/[[\](){}]/g, ' — ');
  return plain
    .split(partEnd)
    .flatMap((part) => separateAuthors(part.replace(/^[\s,.:;–—-]+|[\s,.;:–—-]+$/g, '')))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));
}

/** `Meng et al., NeurIPS 2022`, `Kipf and Welling, ICLR 2017`, `Kipf and Welling 2017` as authors and what follows them. */
function separateAuthors(words: string): string[] {
  const [, before, after] = /^(.*?\bet\.? al\b\.?)[\s,]*(.*)$/.exec(words) ?? [];
  if (before !== undefined && after !== undefined) return [before, after];
  const [, names = '', last = ''] = /^(.*),\s*([^,]*(?:19|20)\d\d)$/.exec(words) ?? [];
  const isSure = /,|\s(?:and|&)\s/.test(names) && isAuthors(names);
  if (isSure || acronymAndYear.test(last)) return [names, last];
  const [, familyNames = '', year = ''] = /^(.*)\s((?:19|20)\d\d)$/.exec(words) ?? [];
  return readFamilyNames(familyNames) ? [familyNames, year] : [words];
}

const isDated = (words = '') => parsePartialDate(words) !== undefined || venueAndYear.test(words);

/** Whether words may be authors, a venue or a year rather than a remark. */
export const isBibliographic = (words: string): boolean =>
  /\b(?:19|20)\d\d\b|\bet\.? al\b|\p{Lu}[\p{L}.]*(?:,| and| &) \p{Lu}/u.test(words);
