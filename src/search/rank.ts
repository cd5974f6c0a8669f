import type { Posting } from './index-files/decode.ts';

/** The index of one word of a query: where it, or what stands for it, occurs. */
export interface TermMatch {
  /** As typed. */
  text: string;
  /** What is searched for it; several for a corrected or half-typed word. */
  variants: Variant[];
  /** How much it counts, 1 for a word. */
  weight: number;
}

export interface Variant {
  stem: string;
  weight: number;
  postings: Posting[];
}

/** A page and why it is there. */
export interface Ranked {
  page: number;
  score: number;
}

export interface Corpus {
  /** Words of each page's content. */
  lengths: number[];
  /** Names of the fields, by number. */
  fields: string[];
}

/** How a page is scored: BM25F (Robertson, Zaragoza & Taylor 2004) over the fields. */
export interface Parameters {
  k1: number;
  b: number;
  content: number;
  fields: Record<string, number>;
}

export const parameters: Parameters = {
  k1: 1.2,
  b: 0.75,
  content: 1,
  fields: { title: 3, authors: 2, topics: 0.5, also: 3 },
};

/** Pages that hold any of the terms, best first; pages that score alike in page order. */
export function rank(terms: TermMatch[], corpus: Corpus, chosen = parameters): Ranked[] {
  const average =
    corpus.lengths.reduce((sum, length) => sum + length, 0) / corpus.lengths.length || 1;
  const scores = new Map<number, number>();
  for (const { variants, weight } of terms) {
    const found = frequenciesOf(variants, corpus, average, chosen);
    const idf = Math.log(1 + (corpus.lengths.length - found.size + 0.5) / (found.size + 0.5));
    for (const [page, frequency] of found)
      scores.set(
        page,
        (scores.get(page) ?? 0) +
          (weight * idf * frequency * (chosen.k1 + 1)) / (chosen.k1 + frequency),
      );
  }
  return [...scores]
    .map(([page, score]) => ({ page, score }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How often each page holds any variant, fields weighed and long pages discounted. */
function frequenciesOf(
  variants: Variant[],
  { lengths, fields }: Corpus,
  average: number,
  { b, content, fields: fieldWeights }: Parameters,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const { postings, weight } of variants)
    for (const posting of postings) {
      const norm = 1 - b + (b * (lengths[posting.page] ?? 0)) / average;
      const inContent = posting.weights.reduce((sum, one) => sum + one / 24, 0);
      const inFields = posting.fields.reduce(
        (sum, at, field) => sum + (at?.length ?? 0) * (fieldWeights[fields[field] ?? ''] ?? 0),
        0,
      );
      const frequency = (weight * (content * inContent + inFields)) / norm;
      found.set(posting.page, (found.get(posting.page) ?? 0) + frequency);
    }
  return found;
}
