import type { Paper } from '../../model/paper.ts';
import { isCitationKey } from '../../model/identifiers.ts';
import { foldToAscii } from '../../text/fold.ts';
import { fnv1a } from '../../text/hash.ts';
import { plainLine } from '../../text/views.ts';

/**
 * A key for each paper, by id: first author, year, venue and a word of the title (`vaswani2017neurips-attention`), as far as
 * known; without an author, the title's first words (`token-shuffle`). An id that already is such a key, because it comes from the source,
 * stays unchanged. If two keys would be the same, the earlier paper gets the shorter one, so pass the oldest first: then a new
 * digest does not change any key. Keys differ even where case is ignored.
 */
export function citationKeys(papers: readonly Paper[]): Map<string, string> {
  const papersWithKeyAsId = papers.filter(({ id }) => isCitationKey(id));
  const keys = new Map(papersWithKeyAsId.map(({ id }) => [id, id]));
  const usedKeys = new Set(papersWithKeyAsId.map(({ id }) => id.toLowerCase()));
  for (const paper of papers) {
    if (keys.has(paper.id)) continue;
    const key = firstFreeKey(keyCandidates(paper), usedKeys);
    keys.set(paper.id, key);
    usedKeys.add(key);
  }
  return keys;
}

/** Possible keys, from the shortest to the longest; never empty. */
function keyCandidates(paper: Paper): string[] {
  const words = titleWords(paper.title);
  const author = firstFamilyName(paper);
  if (author) {
    const start = author + year(paper) + venue(paper);
    return prefixes(words, 1)
      .map((word) => `${start}-${word}`)
      .concat(words.length === 0 ? start : []);
  }
  return words.length === 0 ? [idKey(paper.id)] : prefixes(words, headLength(paper.title) ?? 3);
}

/** The first words joined by hyphens, from `length` words up: `['a-b', 'a-b-c']`. */
function prefixes(words: string[], length: number): string[] {
  const minLength = Math.min(length, words.length);
  return words.slice(minLength - 1).map((_, index) => words.slice(0, minLength + index).join('-'));
}

/** The number of words before the title's first colon, if they are few enough for a name: `Token-Shuffle: …`. */
function headLength(title: string): number | undefined {
  const [head = '', tail] = title.split(/:\s/, 2);
  const { length } = titleWords(head);
  return tail !== undefined && length > 0 && length <= 3 ? length : undefined;
}

function titleWords(title: string): string[] {
  const words = foldToAscii(plainLine(title)).match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !skippedWords.has(word));
}

/** Words that citation keys skip: articles, prepositions and question words, which many titles start with. */
const skippedWords = new Set(
  'a an and are as at by can do does for from how in into is it its of on or that the to towards toward via we what when why with without'.split(
    ' ',
  ),
);

function firstFamilyName({ author, editor }: Paper): string {
  const name = author?.[0] ?? editor?.[0];
  const family = name?.family ?? name?.literal?.split(/\s+/)[0] ?? name?.given ?? '';
  return foldToAscii(family).replace(/[^a-z0-9]/g, '');
}

function year({ issued }: Paper): string {
  return issued?.slice(0, 4) ?? '';
}

/** A venue that is short by itself: `NeurIPS`, or the part in parentheses of `… Learning Representations (ICLR)`. */
function venue(paper: Paper): string {
  const { 'container-title': title = '', 'container-title-short': short } = paper;
  const acronym = /\(([A-Z][A-Za-z-]{1,9})\)/.exec(title)?.[1];
  const name = short ?? acronym ?? title;
  return /^[\p{L}-]{2,12}$/u.test(name) ? foldToAscii(name).replace(/[^a-z]/g, '') : '';
}

/** For a title without any letter that folds to ASCII: the letters of the paper's id, or else a hash of the id's UTF-8. */
function idKey(id: string): string {
  const ascii = foldToAscii(id)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (/[a-z]/.test(ascii)) return ascii;
  const bytes = String.fromCharCode(...new TextEncoder().encode(id));
  return `paper-${fnv1a(bytes).toString(16).padStart(8, '0')}`;
}

function firstFreeKey(candidates: string[], usedKeys: Set<string>): string {
  const freeKey = candidates.find((key) => !usedKeys.has(key));
  if (freeKey) return freeKey;
  let count = 2;
  while (usedKeys.has(`${candidates[0]}-${count}`)) count += 1;
  return `${candidates[0]}-${count}`;
}
