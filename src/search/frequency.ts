import type { Corpus, Variant } from './corpus.ts';
import type { Parameters } from './parameters.ts';

/** The frequency of a word in a page. */
export interface Frequency {
  frequency: number;
  /** In title, authors or aliases. */
  isProminent: boolean;
}

/** The frequency of all variants of a word in each page, weighted by field and normalised by page length; `leading` is the bonus for the first author. */
export function frequenciesOf(
  variants: Variant[],
  corpus: Corpus,
  chosen: Parameters,
  leading: number,
): Map<number, Frequency> {
  const weights = corpus.fields.map((name) => chosen.fields[name] ?? 0);
  const discount = toDiscount(corpus, chosen);
  const authors = corpus.fields.indexOf('authors');
  const found = new Map<number, Frequency>();
  for (const { postings, weight } of variants)
    for (const { page, content, weights: locations, fields: inFields } of postings) {
      let count = 0;
      for (let at = 0; at < content.length; at++) count += (locations[at] ?? 24) / 24;
      let isProminent = false;
      inFields.forEach((positions, field) => {
        const each = (at: number) => (field === authors ? 1 + leading * 2 ** (-at / 2) : 1);
        for (const at of positions ?? []) count += (weights[field] ?? 0) * each(at);
        isProminent ||= positions !== undefined && (weights[field] ?? 0) >= 1;
      });
      const known = found.get(page);
      found.set(page, {
        frequency: (known?.frequency ?? 0) + (weight * count) / discount(page),
        isProminent: isProminent || known?.isProminent === true,
      });
    }
  return found;
}

/** Saturation: each further occurrence counts less. */
export const saturate = (frequency: number, { k1 }: Parameters): number =>
  (frequency * (k1 + 1)) / (k1 + frequency);

/** Length normalisation, by which the frequencies in a page are divided: 1 for a page of average length. */
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
  const known = averages.get(corpus);
  if (known !== undefined) return known;
  const sum = corpus.lengths.reduce((all, _, page) => all + lengthOf(page, corpus, titleLength), 0);
  const average = sum / corpus.lengths.length || 1;
  averages.set(corpus, average);
  return average;
}
