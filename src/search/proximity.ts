import type { Corpus, Term } from './corpus.ts';
import { saturate, toDiscount } from './frequency.ts';
import { idf } from './idf.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The positions of a word in a page: in its content and in its title. */
type WordPositions = [content: number[], title: number[]];

/**
 * Adds a bonus to pages in which words are near each other, as they are in the query (sequential dependence, Metzler & Croft 2005):
 * two consecutive words of the query are treated as one term, as rare as the pages that contain them together, and each occurrence counts
 * less the farther apart they are. `share` is the weight of such a pair relative to a word.
 */
export function addProximity(
  terms: Term[],
  scores: Map<number, Score>,
  corpus: Corpus,
  parameters: Parameters,
  share: number,
): void {
  const ordered = terms.filter(({ isExtra }) => !isExtra).sort((a, b) => a.position - b.position);
  if (ordered.length < 2) return;
  const words = ordered.map((term) => ({ ...term, positions: positionsOf(term, corpus) }));
  const discount = toDiscount(corpus, parameters);
  words.forEach(({ position, positions }, at) => {
    const before = words[at - 1];
    const distance = position - (before?.position ?? position);
    if (!before || distance < 1 || distance > parameters.proximity.gap) return;
    const pairs = countPairs(before.positions, positions, parameters);
    const weight = share * idf(pairs.size, corpus.lengths.length);
    for (const [page, count] of pairs) {
      const score = scores.get(page);
      if (score) score.score += weight * saturate(count / discount(page), parameters);
    }
  });
}

function positionsOf({ variants }: Term, { fields }: Corpus): Map<number, WordPositions> {
  const title = fields.indexOf('title');
  const positionsByPage = new Map<number, WordPositions>();
  for (const { postings } of variants)
    for (const { page, content, fields: fieldPositions } of postings) {
      const positions = positionsByPage.get(page) ?? [[], []];
      positionsByPage.set(page, positions);
      positions[0].push(...content);
      positions[1].push(...(fieldPositions[title] ?? []));
    }
  return positionsByPage;
}

/** How often both words are near each other in each page, weighted by distance; pairs in titles count more. */
function countPairs(
  one: Map<number, WordPositions>,
  other: Map<number, WordPositions>,
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
