import type { Corpus, Variant } from './corpus.ts';
import type { Parameters } from './parameters.ts';

/** The frequency of a word in a page. */
export interface Frequency {
  frequency: number;
  /** Whether the word is in the title, authors or aliases. */
  isProminent: boolean;
}

/** The frequency of all variants of a word in each page, weighted by field and normalised by page length; `firstAuthorBonus` is 0 or the parameter `firstAuthor`. */
export function frequenciesOf(
  variants: Variant[],
  corpus: Corpus,
  parameters: Parameters,
  firstAuthorBonus: number,
): Map<number, Frequency> {
  const weights = corpus.fields.map((name) => parameters.fields[name] ?? 0);
  const discount = toDiscount(corpus, parameters);
  const authors = corpus.fields.indexOf('authors');
  const frequencies = new Map<number, Frequency>();
  for (const { postings, weight } of variants)
    for (const { page, content, weights: locations, fields: fieldPositions } of postings) {
      let count = 0;
      for (let at = 0; at < content.length; at++) count += (locations[at] ?? 24) / 24;
      let isProminent = false;
      fieldPositions.forEach((positions, field) => {
        const weightAt = (at: number) =>
          field === authors ? 1 + firstAuthorBonus * 2 ** (-at / 2) : 1;
        for (const at of positions ?? []) count += (weights[field] ?? 0) * weightAt(at);
        isProminent ||= positions !== undefined && (weights[field] ?? 0) >= 1;
      });
      const previous = frequencies.get(page);
      frequencies.set(page, {
        frequency: (previous?.frequency ?? 0) + (weight * count) / discount(page),
        isProminent: isProminent || previous?.isProminent === true,
      });
    }
  return frequencies;
}

/** Saturation: each further occurrence counts less. */
export const saturate = (frequency: number, { k1 }: Parameters): number =>
  (frequency * (k1 + 1)) / (k1 + frequency);

/** Creates the function that returns the length normalisation of a page, by which frequencies in it are divided: 1 for a page of average length. */
export function toDiscount(
  corpus: Corpus,
  { b, titleLength }: Parameters,
): (page: number) => number {
  const average = averageLength(corpus, titleLength);
  return (page) => 1 - b + (b * lengthOf(page, corpus, titleLength)) / average;
}

const lengthOf = (page: number, { lengths, titleLengths }: Corpus, titleLength: number): number =>
  (lengths[page] ?? 0) + titleLength * (titleLengths[page] ?? 0);

const averages = new WeakMap<Corpus, number>();

function averageLength(corpus: Corpus, titleLength: number): number {
  const cachedAverage = averages.get(corpus);
  if (cachedAverage !== undefined) return cachedAverage;
  const sum = corpus.lengths.reduce((all, _, page) => all + lengthOf(page, corpus, titleLength), 0);
  const average = sum / corpus.lengths.length || 1;
  averages.set(corpus, average);
  return average;
}
