import { normalise } from '../keys.ts';
import { findContradiction } from '../merge.ts';
import { toUrlKey, countWords, firstAuthorOf, identifiersOf, toTitleKey, yearOf } from './facts.ts';
import type { Facts } from './facts.ts';

/**
 * Evidence that a record is about a paper. `title` alone is not certain: the record must also be the only one with this title (`findReferences` checks
 * that; code that compares a service's response must check it too).
 */
export type Evidence = 'identifier' | 'abstract' | 'author-and-year' | 'title';

/**
 * Minimum share of word trigrams that two abstracts of one paper have in common. Chosen with `npm run bench:references`: abstracts of different
 * papers with one title share less than 0.05, those of two versions of a paper nearly always more than 0.2.
 */
export const MIN_OVERLAP = 0.2;

/** Minimum number of word trigrams for an abstract to be compared. A shorter text is not an abstract. */
const MIN_TRIGRAMS = 8;

/** Minimum number of words for a title to be evidence by itself: “Introduction” and “Deep learning” are not. */
const MIN_TITLE_WORDS = 3;

/** Maximum difference between the years of a preprint and its publication. */
const MAX_YEARS_APART = 1;

/**
 * The strongest evidence that a record is about a paper, or `undefined`: same DOI or arXiv id, unless the titles differ and the abstracts or first authors do too
 * (all papers of a volume may have the volume's DOI); else equal titles (letters and digits) and abstracts
 * that overlap, or the same first author within a year; or equal titles of three or more words where neither abstracts nor first authors can be
 * compared. Nothing may contradict the evidence: other DOIs, other arXiv ids, years further apart, another first author.
 */
export function evidenceOf(paper: Facts, record: Facts): Evidence | undefined {
  if (findContradiction({ frontMatter: paper }, { frontMatter: record })) return undefined;
  const isTitled = !paper.untitled && !record.untitled;
  const overlap = isTitled ? overlapOf(paper.abstract, record.abstract) : undefined;
  if (shareIdentifier(paper, record))
    return isTitled && areDifferentPapers(paper, record, overlap) ? undefined : 'identifier';
  if (!isTitled || !haveSameTitle(paper, record)) return undefined;
  if (overlap !== undefined && overlap >= MIN_OVERLAP) return 'abstract';
  const authors = compareFirstAuthors(paper, record);
  if (authors === 'same' && areYearsClose(paper, record)) return 'author-and-year';
  const isNothingElseComparable =
    overlap === undefined && authors !== 'different' && !differInAuthorCount(paper, record);
  return isNothingElseComparable && countWords(paper.title) >= MIN_TITLE_WORDS
    ? 'title'
    : undefined;
}

/** The reason why a record with a paper's title is not certainly about it: the differences, or that nothing can be compared. */
export function describeDoubt(paper: Facts, record: Facts): string {
  const conflict = findContradiction({ frontMatter: paper }, { frontMatter: record });
  if (conflict) return conflict;
  const overlap = overlapOf(paper.abstract, record.abstract);
  if (overlap !== undefined && overlap < MIN_OVERLAP) return 'their abstracts differ';
  if (compareFirstAuthors(paper, record) === 'different') return 'their first authors differ';
  if (differInAuthorCount(paper, record)) return 'their numbers of authors differ';
  return 'there is nothing else to compare';
}

/** Whether title, and abstract or first author, show that two records with one identifier are different papers. */
function areDifferentPapers(a: Facts, b: Facts, overlap: number | undefined): boolean {
  if (haveSameTitle(a, b)) return false;
  if (overlap !== undefined && overlap >= MIN_OVERLAP) return false;
  return overlap !== undefined || compareFirstAuthors(a, b) === 'different';
}

/** Whether a paper and a record have a DOI or an arXiv id in common or, if the paper has only a URL, that URL. */
export function shareIdentifier(paper: Facts, record: Facts): boolean {
  const identifiers = new Set(identifiersOf(paper));
  const urlKeys = paper.untitled && record.URL ? [toUrlKey(record.URL)] : [];
  return [...identifiersOf(record), ...urlKeys].some((key) => identifiers.has(key));
}

/**
 * Whether two records that match one paper differ, so that neither can be used: they contradict each other, or have different years, venues or URLs
 * on one site, and no identifier shows that they are the same paper.
 */
export function haveConflict(a: Facts, b: Facts): boolean {
  if (findContradiction({ frontMatter: a }, { frontMatter: b })) return true;
  if (shareIdentifier(a, b)) return false;
  const [years, venues] = [
    [yearOf(a.issued), yearOf(b.issued)],
    [a['container-title'], b['container-title']].map((venue) => venue && normalise(venue)),
  ];
  return (
    [years, venues].some(([left, right]) => left && right && left !== right) ||
    areDifferentPages(a.URL, b.URL)
  );
}

/** Two URLs on one site are two papers; a preprint and its publication are on two sites. */
function areDifferentPages(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || toUrlKey(a) === toUrlKey(b)) return false;
  return toUrlKey(a).split('/')[0] === toUrlKey(b).split('/')[0];
}

/** The share of the shorter text's word trigrams that the other contains, 0 to 1; `undefined` if one is missing or too short. */
export function overlapOf(a: string | undefined, b: string | undefined): number | undefined {
  if (!a || !b) return undefined;
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  const shorter = Math.min(left.size, right.size);
  return shorter < MIN_TRIGRAMS ? undefined : left.intersection(right).size / shorter;
}

function trigramsOf(text: string): Set<string> {
  const words = normalise(text).split(' ');
  return new Set(
    words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`),
  );
}

function haveSameTitle(a: Facts, b: Facts): boolean {
  const key = toTitleKey(a.title);
  return key !== '' && key === toTitleKey(b.title);
}

/** Initials are compared if both have one: “Wang, Xin” is not “Wang, Chunwei”. */
function compareFirstAuthors(a: Facts, b: Facts): 'same' | 'different' | 'unknown' {
  const [left, right] = [firstAuthorOf(a.author), firstAuthorOf(b.author)];
  if (!left || !right) return 'unknown';
  const haveInitials = left.initial !== undefined && right.initial !== undefined;
  if (left.family !== right.family || (haveInitials && left.initial !== right.initial))
    return 'different';
  return 'same';
}

function areYearsClose(a: Facts, b: Facts): boolean {
  const [left, right] = [yearOf(a.issued), yearOf(b.issued)];
  return left !== undefined && right !== undefined && Math.abs(left - right) <= MAX_YEARS_APART;
}

/** A papers page may have “8 authors” instead of names. */
function differInAuthorCount(a: Facts, b: Facts): boolean {
  const [left, right] = [a, b].map(
    ({ author, 'number-of-authors': number }) => author?.length ?? number,
  );
  return left !== undefined && right !== undefined && left !== right;
}
