import type { PaperText } from '../topics/paper-text.ts';
import { stopWords } from '../../text/stop-words.ts';
import { memoize } from '../../text/memoize.ts';
import { toTokens } from '../../text/tokens.ts';

/** A sparse vector of length 1: term numbers, rising, and their weights. */
export interface SparseVector {
  terms: Uint32Array;
  weights: Float32Array;
}

/** The terms of the texts of a model, by number. */
export interface Vocabulary {
  stems: string[];
  /** The most frequent spelling of each term. */
  spellings: string[];
  /** The number of texts that each term occurs in. */
  frequencies: number[];
  /** The number of texts. */
  size: number;
}

/** Weight of a word in the title relative to one in the abstract, because titles say what a paper is about. */
const TITLE_WEIGHT = 3;

/**
 * The tf-idf vectors of the texts of a model: (1 + ln tf) × ln(N / df), without terms that occur in only one of the texts. N and df are those of these texts.
 */
export function toModelVectors(texts: PaperText[]): {
  vectors: SparseVector[];
  vocabulary: Vocabulary;
} {
  const size = texts.length;
  const { counts, stems, spellings, frequencies } = countTexts(texts, []);
  const idf = frequencies.map((papers) => (papers > 1 ? Math.log(size / papers) : 0));
  return {
    vectors: counts.map((termCounts) => weigh(termCounts, idf)),
    vocabulary: {
      stems,
      spellings: spellings.map((variants) => commonest(variants)),
      frequencies,
      size,
    },
  };
}

/**
 * The tf-idf vectors of texts that were added after the model's, with the frequencies of the model. A term that occurs in at most one of the model's texts, but in several texts,
 * has the weight of a rare one. `terms` are the spellings of all terms, by number; those of the model come first.
 */
export function toAddedVectors(
  texts: PaperText[],
  vocabulary: Vocabulary,
): { vectors: SparseVector[]; terms: string[] } {
  const { counts, stems, spellings, frequencies } = countTexts(texts, vocabulary.stems);
  const idf = frequencies.map((papers, term) => {
    const modelPapers = vocabulary.frequencies[term] ?? 0;
    if (modelPapers > 1) return Math.log(vocabulary.size / modelPapers);
    return modelPapers + papers > 1 ? Math.log(vocabulary.size / 2) : 0;
  });
  return {
    vectors: counts.map((termCounts) => weigh(termCounts, idf)),
    terms: stems.map((_, term) => vocabulary.spellings[term] ?? commonest(spellings[term])),
  };
}

/** Counts the terms of texts. Terms are numbered in the order in which they first occur, after those of `modelStems`. */
function countTexts(texts: PaperText[], modelStems: string[]) {
  const numbers = new Map(modelStems.map((stem, term) => [stem, term]));
  const spellings: Map<string, number>[] = [];
  const counts = texts.map((text) => countTerms(text, numberOf));
  return {
    counts,
    stems: [...numbers.keys()],
    spellings,
    frequencies: toFrequencies(counts, numbers.size),
  };

  function numberOf(stem: string, spelling: string): number {
    const term = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, term);
    const uses = (spellings[term] ??= new Map());
    uses.set(spelling, (uses.get(spelling) ?? 0) + 1);
    return term;
  }
}

/** The number of papers that each term occurs in, by its number. */
function toFrequencies(termCounts: Map<number, number>[], terms: number): number[] {
  const frequencies = new Array<number>(terms).fill(0);
  for (const counts of termCounts) for (const term of counts.keys()) frequencies[term]! += 1;
  return frequencies;
}

function countTerms(
  { title, abstract, keyword = [] }: PaperText,
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

const termsOf = memoize((word) => (isTerm(word) ? toTokens(word) : []));

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

function commonest(spellings = new Map<string, number>()): string {
  const ordered = [...spellings].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? '';
}
