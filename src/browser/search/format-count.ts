import type { Ranked } from '../../search/rank.ts';

/**
 * The number of results in words: `58 papers, 10 shown`; `9 close matches, 58 in all` where some contain only a part of what the query
 * asks for.
 */
export function formatCount(ranked: Pick<Ranked, 'isClose'>[], shown = ranked.length): string {
  const all = ranked.length;
  if (all === 0) return 'No matching papers';
  const close = ranked.filter(({ isClose }) => isClose).length;
  const count =
    close === all
      ? formatPaperCount(all)
      : `${formatNumber(close)} close ${close === 1 ? 'match' : 'matches'}, ${formatNumber(all)} in all`;
  return all > shown ? `${count}, ${formatNumber(shown)} shown` : count;
}

export const formatPaperCount = (count: number): string =>
  `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;

const formatNumber = (count: number): string =>
  count === 0 ? 'No' : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
