import type { Text } from '../topics/text.ts';
import { stopWords } from '../../text/stop-words.ts';
import { remember } from '../../text/remember.ts';
import { toTokens } from '../../text/tokens.ts';

/** A sparse vector of length 1: term numbers, rising, and their weights. */
export interface SparseVector {
  terms: Uint32Array;
  weights: Float32Array;
}

export interface TextVectors {
  vectors: SparseVector[];
  /** The most frequent spelling of each term, by number. */
  terms: string[];
}

/** Weight of a word in the title relative to one in the abstract, because titles say what a paper is about. */
const TITLE_WEIGHT = 3;

/**
 * The tf-idf vectors of texts: (1 + ln tf) × ln(N / df), without terms that occur in only one paper. N and df are those of the first `size` texts, whose
 * vectors do not depend on later ones. A term that occurs in at most one of them, but in several texts, has the weight of a rare one in the later texts.
 */
export function toVectors(texts: Text[], size = texts.length): TextVectors {
  const numbers = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  const counted = texts.map((text) => countTerms(text, numberOf));
  const known = toFrequencies(counted.slice(0, size), numbers.size);
  const all = toFrequencies(counted, numbers.size);
  const idf = known.map((papers) => (papers > 1 ? Math.log(size / papers) : 0));
  const laterIdf = idf.map((value, term) =>
    value === 0 && known[term]! < 2 && all[term]! > 1 ? Math.log(size / 2) : value,
  );
  return {
    vectors: counted.map((counts, index) => weigh(counts, index < size ? idf : laterIdf)),
    terms: spellings.map(commonest),
  };

  function numberOf(stem: string, spelling: string): number {
    const term = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, term);
    const seen = (spellings[term] ??= new Map());
    seen.set(spelling, (seen.get(spelling) ?? 0) + 1);
    return term;
  }
}

/** The number of papers that each term occurs in, by its number. */
function toFrequencies(counted: Map<number, number>[], terms: number): number[] {
  const frequencies = new Array<number>(terms).fill(0);
  for (const counts of counted) for (const term of counts.keys()) frequencies[term]! += 1;
  return frequencies;
}

function countTerms(
  { title, abstract, keyword = [] }: Text,
  numberOf: (stem: string, spelling: string) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [text, weight] of [
    [[title, ...keyword].join(' '), TITLE_WEIGHT],
    [abstract, 1],
  ] as const)
    for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
      for (const { stem, text: spelling } of termsOf(word)) {
        const term = numberOf(stem, spelling);
        counts.set(term, (counts.get(term) ?? 0) + weight);
      }
  return counts;
}

const termsOf = remember((word) => (isTerm(word) ? toTokens(word) : []));

const isTerm = (word: string): boolean =>
  word.length > 1 && !/^\d+$/.test(word) && !stopWords.has(word.toLowerCase());

function weigh(counts: Map<number, number>, idf: number[]): SparseVector {
  const kept = [...counts.keys()].filter((term) => (idf[term] ?? 0) > 0).sort((a, b) => a - b);
  const weights = Float32Array.from(
    kept,
    (term) => (1 + Math.log(counts.get(term) ?? 1)) * (idf[term] ?? 0),
  );
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { terms: Uint32Array.from(kept), weights: weights.map((weight) => weight / length) };
}

function commonest(spellings: Map<string, number>): string {
  const ordered = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? '';
}
