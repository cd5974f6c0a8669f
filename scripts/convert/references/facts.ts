import type { FrontMatter, Name } from '../../../src/model/paper.ts';
import { arxivOf, normalise, publisherDoiOf } from '../keys.ts';

/** The values by which papers and records are compared: identifiers, names and dates as in a paper's file, texts as plain Unicode. */
export interface Facts extends Pick<
  FrontMatter,
  'DOI' | 'arxiv' | 'URL' | 'author' | 'issued' | 'container-title' | 'number-of-authors'
> {
  title: string;
  abstract?: string | undefined;
  /** The title is only an identifier and is not compared. */
  untitled?: boolean;
}

/** The letters and digits of a title: `Pre-training of $\alpha$-Nets!` → `pretrainingofαnets`. Empty for a title without any. */
export const toTitleKey = (title: string): string =>
  normalise(title).replace(/[^\p{L}\p{N}]+/gu, '');

/** Words of a title; in scripts without spaces, two characters count as a word. */
export function countWords(title: string): number {
  const ideographs = title.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  const spaced = normalise(title.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu, ' '));
  const words = spaced === '' ? 0 : spaced.split(' ').length;
  return words + Math.floor(ideographs / 2);
}

/** A paper's identifiers, each with its kind. The URL is used only if there is no other identifier. */
export function identifiersOf(facts: Facts): string[] {
  const [doi, arxiv] = [publisherDoiOf(facts), arxivOf(facts)];
  return [
    ...(doi ? [`doi:${doi}`] : []),
    ...(arxiv ? [`arxiv:${arxiv}`] : []),
    ...(facts.untitled && facts.URL ? [toUrlKey(facts.URL)] : []),
  ];
}

/** A key for a URL, without the parts that do not change its target: scheme, `www.`, a trailing slash. */
export const toUrlKey = (href: string): string =>
  `url:${href
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase()}`;

/** The year of a partial date. */
export const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** Family name and initial of the first author, folded; the last word of a name without parts is its family name. */
export function firstAuthorOf(
  author: Name[] | undefined,
): { family: string; initial?: string | undefined } | undefined {
  const [first] = author ?? [];
  const words = normalise(first?.family ?? first?.literal ?? first?.given ?? '').split(' ');
  const family = words.at(-1);
  if (!first || !family) return undefined;
  const given = first.family ? normalise(first.given ?? '') : words.slice(0, -1).join(' ');
  return { family, initial: given[0] };
}
