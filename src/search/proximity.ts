import type { Corpus, Term } from './corpus.ts';
import { saturate, toDiscount } from './frequency.ts';
import { idf } from './idf.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The positions of a word in a page: in its content and in its title. */
type Places = [content: number[], title: number[]];

/**
 * Adds a bonus to pages in which words are near each other as in the query (sequential dependence, Metzler & Croft 2005):
 * two neighbouring words of the query are a term, as rare as the pages that contain them together, and each occurrence counts
 * less the farther apart they are. `share` is the weight of such a pair relative to a word.
 */
export function addProximity(
  terms: Term[],
  scores: Map<number, Score>,
  corpus: Corpus,
  chosen: Parameters,
  share: number,
): void {
  const ordered = terms.filter(({ isExtra }) => !isExtra).sort((a, b) => a.position - b.position);
  if (ordered.length < 2) return;
  const words = ordered.map((term) => ({ ...term, places: placesOf(term, corpus) }));
  const discount = toDiscount(corpus, chosen);
  words.forEach(({ position, places }, at) => {
    const before = words[at - 1];
    const steps = position - (before?.position ?? position);
    if (!before || steps < 1 || steps > chosen.proximity.gap) return;
    const pairs = countPairs(before.places, places, chosen);
    const weight = share * idf(pairs.size, corpus.lengths.length);
    for (const [page, count] of pairs) {
      const score = scores.get(page);
      if (score) score.score += weight * saturate(count / discount(page), chosen);
    }
  });
}

function placesOf({ variants }: Term, { fields }: Corpus): Map<number, Places> {
  const title = fields.indexOf('title');
  const found = new Map<number, Places>();
  for (const { postings } of variants)
    for (const { page, content, fields: inFields } of postings) {
      const places = found.get(page) ?? [[], []];
      found.set(page, places);
      places[0].push(...content);
      places[1].push(...(inFields[title] ?? []));
    }
  return found;
}

/** The number of times that both are near each other in each page, weighted by distance; those in titles count more. */
function countPairs(
  one: Map<number, Places>,
  other: Map<number, Places>,
  { proximity: { window, title } }: Parameters,
): Map<number, number> {
  const near = (from: number[], to: number[]) => {
    let count = 0;
    for (const a of from)
      for (const b of to) {
        const distance = Math.abs(a - b);
        if (distance > 0 && distance <= window) count += 1 / distance;
      }
    return count;
  };
  const counts = new Map<number, number>();
  for (const [page, [content, inTitle]] of one) {
    const [otherContent, otherTitle] = other.get(page) ?? [[], []];
    const count = near(content, otherContent) + title * near(inTitle, otherTitle);
    if (count > 0) counts.set(page, count);
  }
  return counts;
}
