import type { Ranked } from '../../search/rank.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { message } from '../../i18n/message.ts';

/**
 * Formats the number of results: `58 papers, 10 shown`; `9 close matches, 58 in all` if some contain only a part of the
 * query.
 */
export function formatResultCount(
  ranked: Pick<Ranked, 'isClose'>[],
  shown = ranked.length,
): string {
  const all = ranked.length;
  if (all === 0) return message('search.none');
  const close = ranked.filter(({ isClose }) => isClose).length;
  const found =
    close === all
      ? formatPaperCount(all)
      : message('search.foundClose', {
          count: close,
          number: formatResults(close),
          all: formatResults(all),
        });
  return all > shown ? message('search.shown', { found, shown: formatResults(shown) }) : found;
}

export const formatPaperCount = (count: number): string =>
  message('search.found', { count, number: formatResults(count) });

const formatResults = (count: number): string =>
  count === 0 ? message('search.zero') : formatNumber(count);
