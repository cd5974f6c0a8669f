import type { Engine } from '../../search/engine.ts';
import type { Ranked } from '../../search/rank.ts';
import type { Sort } from './state.ts';
import { message } from '../../i18n/message.ts';

/** Sorts the results. Undated papers come last; titles are in the order of the interface's language. To sort by title, the fragments of all results are loaded. */
export async function sortResults(engine: Engine, ranked: Ranked[], sort: Sort): Promise<Ranked[]> {
  if (sort === 'relevance') return ranked;
  const keys = await (sort === 'newest' ? datesOf(engine) : titlesOf(engine, ranked));
  const keyOf = ({ page }: Ranked) => keys.get(page) ?? '';
  const sign = sort === 'newest' ? -1 : 1;
  const { compare } = new Intl.Collator(message('locale'), { numeric: true });
  return ranked.toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)) || a.page - b.page);
}

async function datesOf(engine: Engine): Promise<Map<number, string>> {
  const dates = await engine.valuesOf('date');
  return new Map([...dates].flatMap(([date, pages]) => pages.map((page) => [page, date] as const)));
}

async function titlesOf(engine: Engine, ranked: Ranked[]): Promise<Map<number, string>> {
  const titles = await Promise.all(
    ranked.map(async ({ page }) => [page, (await engine.show(page)).meta['title'] ?? ''] as const),
  );
  return new Map(titles);
}
