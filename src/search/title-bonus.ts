import type { Corpus, Term } from './corpus.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The bonus of each page that matches the whole query in title, authors and aliases. */
export function titleBonuses(
  terms: Term[],
  scores: Map<number, Score>,
  total: number,
  corpus: Corpus,
  parameters: Parameters,
): Map<number, number> {
  const words = terms.filter(({ isExtra, variants }) => !isExtra && variants.length > 0);
  const whole = [...scores].filter(([, score]) => score.prominentWeight > total * 0.999);
  const pages = new Set(whole.map(([page]) => page));
  const positions = titlePositions(words, corpus, pages);
  return new Map(
    [...pages].map((page) => [
      page,
      total *
        titleBonus(words, positions.get(page) ?? [], corpus.titleLengths[page] ?? 0, parameters),
    ]),
  );
}

/** `positions`: the positions of each word in the title. */
function titleBonus(
  words: Term[],
  positions: number[][],
  titleLength: number,
  { prominent, filled, adjacent, ordered, start }: Parameters,
): number {
  const pairs = Math.max(words.length - 1, 1);
  const pairShare = (isAfter: (one: number, before: number) => boolean) =>
    positions.filter((here, word) =>
      here.some((position) => positions[word - 1]?.some((before) => isAfter(position, before))),
    ).length / pairs;
  const coveredShare = Math.min(1, new Set(positions.flat()).size / (titleLength || 1));
  const isAtStart =
    positions.length > 0 &&
    positions.every((here, word) => here.includes(words[word]?.position ?? -1));
  return (
    prominent * Math.min(1, pairs / 2) +
    filled * coveredShare +
    adjacent * pairShare((one, before) => one - before === 1 || one === before) +
    ordered * pairShare((one, before) => one > before) +
    (isAtStart ? start : 0)
  );
}

/** The positions of each word in the titles of some pages. */
function titlePositions(
  words: Term[],
  { fields }: Corpus,
  pages: Set<number>,
): Map<number, number[][]> {
  const title = fields.indexOf('title');
  const positionsByPage = new Map<number, number[][]>();
  words.forEach(({ variants }, word) => {
    for (const { postings } of variants)
      for (const { page, fields: fieldPositions } of postings) {
        if (!pages.has(page)) continue;
        const at = positionsByPage.get(page) ?? words.map(() => []);
        positionsByPage.set(page, at);
        at[word]?.push(...(fieldPositions[title] ?? []));
      }
  });
  return positionsByPage;
}
