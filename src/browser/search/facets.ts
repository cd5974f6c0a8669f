import type { Answer, Engine } from '../../search/engine.ts';
import type { FilterName } from '../../search/restrict.ts';
import { element } from '../element.ts';
import { filterNames, type State } from './state.ts';

const LABELS: Record<FilterName, string> = {
  topic: 'Topic',
  year: 'Year',
  venue: 'Venue',
  digest: 'Digest',
  has: 'Has',
};
/** Values offered for each facet; for the others, type `topic:…`. */
const MAX_VALUES = 12;

/** Checkboxes for the values that the results have, with counts; chosen ones stay, whatever their count. */
export async function toFacets(
  engine: Engine,
  { ranked }: Answer,
  { filters }: State,
): Promise<HTMLFieldSetElement[]> {
  const found = new Set(ranked.map(({ page }) => page));
  const sets = await Promise.all(
    filterNames.map(async (name) => {
      const values = [...(await engine.valuesOf(name))]
        .map(([value, pages]) => ({
          value,
          count: pages.filter((page) => found.has(page)).length,
          isChosen: filters[name]?.includes(value) ?? false,
        }))
        .filter(({ count, isChosen }) => count > 0 || isChosen)
        .sort(name === 'year' ? byValue : byCount)
        .slice(0, MAX_VALUES);
      return values.length > 1 || values.some(({ isChosen }) => isChosen)
        ? [toFieldset(name, values)]
        : [];
    }),
  );
  return sets.flat();
}

interface Value {
  value: string;
  count: number;
  isChosen: boolean;
}

const byValue = (a: Value, b: Value) => (a.value < b.value ? 1 : -1);
const byCount = (a: Value, b: Value) =>
  Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || (a.value < b.value ? -1 : 1);

function toFieldset(name: FilterName, values: Value[]): HTMLFieldSetElement {
  const rows = values.map(({ value, count, isChosen }) =>
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        name,
        value,
        checked: isChosen,
        data: { filter: name },
      }),
      ` ${value} `,
      element('span', { className: 'count' }, String(count)),
    ),
  );
  return element('fieldset', {}, element('legend', {}, LABELS[name]), ...rows);
}

/** Buttons that remove a chosen filter. */
export const toChosen = ({ filters }: State): HTMLButtonElement[] =>
  filterNames.flatMap((name) =>
    (filters[name] ?? []).map((value) =>
      element(
        'button',
        {
          type: 'button',
          data: { filter: name, value },
          ariaLabel: `Remove ${LABELS[name]}: ${value}`,
        },
        `${LABELS[name]}: ${value} ×`,
      ),
    ),
  );
