import { isAuthors } from '../reading/citation.ts';
import type { Fields } from '../reading/clean-fields.ts';
import { parsePartialDate } from '../reading/partial-date.ts';
import { readAuthors, readFamilyNames } from '../reading/read-authors.ts';
import { plainMarkdown } from './links.ts';

const partEnd =
  /\s[-–—|·:]+\s|\s*[;|]\s*|(?<!\b\p{Lu})\.\s+(?=\p{Lu}\p{Ll}{2}|\p{Lu}{2}|\d{4})|^\s*[-–—:,.]+\s*|\s+[-–—]+\s*$/u;

const venueAndYear = /^(\p{Lu}[\p{L}\p{N}&/@+. -]{1,40}?)[\s,'’]+((?:19|20)\d\d)$/u;

/** Finds authors (if every word of a part belongs to a name), venue and year. Everything else is in `rest`. */
export function readWords(raw: string): { fields: Fields; rest: string[] } {
  const fields: Fields = {};
  const rest: string[] = [];
  const parts = toParts(raw);
  for (const [index, words] of parts.entries()) {
    const names = readAuthors(words) ?? (isDated(parts[index + 1]) && readFamilyNames(words));
    const year = parsePartialDate(words);
    const [, venue, ofYear] = venueAndYear.exec(words) ?? [];
    if (names && !fields.author) fields.author = names;
    else if (year && !fields.issued) fields.issued = year;
    else if (venue && ofYear && !fields['container-title']) {
      fields['container-title'] = venue.trim();
      fields.issued ??= ofYear;
    } else rest.push(words);
  }
  return { fields, rest };
}

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
  if (/,|\s(?:and|&)\s/.test(names) && isAuthors(names)) return [names, last];
  const [, families = '', year = ''] = /^(.*)\s((?:19|20)\d\d)$/.exec(words) ?? [];
  return readFamilyNames(families) ? [families, year] : [words];
}

const isDated = (words = '') => parsePartialDate(words) !== undefined || venueAndYear.test(words);

/** Whether words that were not read may be authors, a venue or a year, and not a remark. */
export const isBibliographic = (words: string): boolean =>
  /\b(?:19|20)\d\d\b|\bet\.? al\b|\p{Lu}[\p{L}.]*(?:,| and| &) \p{Lu}/u.test(words);
