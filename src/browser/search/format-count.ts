import type { Ranked } from '../../search/rank.ts';
import { message } from '../../i18n/message.ts';

/**
 * The number of results in words: `58 papers, 10 shown`; `9 close matches, 58 in all` where some contain only a part of what the query
 * asks for.
 */
export function formatCount(ranked: Pick<Ranked, 'isClose'>[], shown = ranked.length): string {
  const all = ranked.length;
  if (all === 0) return message('search.none');
  const close = ranked.filter(({ isClose }) => isClose).length;
  const found =
    close === all
      ? formatPaperCount(all)
      : message('search.foundClose', {
          count: close,
          number: formatNumber(close),
          all: formatNumber(all),
        });
  return all > shown ? message('search.shown', { found, shown: formatNumber(shown) }) : found;
}

export const formatPaperCount = (count: number): string =>
  message('search.found', { count, number: formatNumber(count) });

const formatNumber = (count: number): string =>
  count === 0 ? message('search.zero') : count.toLocaleString(message('locale'));
