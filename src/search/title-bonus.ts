import type { Corpus, Term } from './corpus.ts';
import type { Parameters } from './parameters.ts';
import type { Score } from './score.ts';

/** The bonus of pages that match the whole query in title, authors and aliases. */
export function titleBonuses(
  terms: Term[],
  scores: Map<number, Score>,
  total: number,
  corpus: Corpus,
  chosen: Parameters,
): Map<number, number> {
  const words = terms.filter(({ isExtra, variants }) => !isExtra && variants.length > 0);
  const whole = [...scores].filter(([, score]) => score.prominent > total * 0.999);
  const pages = new Set(whole.map(([page]) => page));
  const positions = titlePositions(words, corpus, pages);
  return new Map(
    [...pages].map((page) => [
      page,
      total * titleBonus(words, positions.get(page) ?? [], corpus.titleLengths[page] ?? 0, chosen),
    ]),
  );
}

/** `at`: the position of each word in the title. */
function titleBonus(
  words: Term[],
  at: number[][],
  titleLength: number,
  { prominent, filled, adjacent, ordered, start }: Parameters,
): number {
  const pairs = Math.max(words.length - 1, 1);
  const follows = (isAfter: (one: number, before: number) => boolean) =>
    at.filter((here, word) =>
      here.some((position) => at[word - 1]?.some((before) => isAfter(position, before))),
    ).length / pairs;
  const share = Math.min(1, new Set(at.flat()).size / (titleLength || 1));
  const begins =
    at.length > 0 && at.every((here, word) => here.includes(words[word]?.position ?? -1));
  return (
    prominent * Math.min(1, pairs / 2) +
    filled * share +
    adjacent * follows((one, before) => one - before === 1 || one === before) +
    ordered * follows((one, before) => one > before) +
    (begins ? start : 0)
  );
}

/** The positions of each word in the titles of some pages. */
function titlePositions(
  words: Term[],
  { fields }: Corpus,
  pages: Set<number>,
): Map<number, number[][]> {
  const title = fields.indexOf('title');
  const found = new Map<number, number[][]>();
  words.forEach(({ variants }, word) => {
    for (const { postings } of variants)
      for (const { page, fields: inFields } of postings) {
        if (!pages.has(page)) continue;
        const at = found.get(page) ?? words.map(() => []);
        found.set(page, at);
        at[word]?.push(...(inFields[title] ?? []));
      }
  });
  return found;
}
