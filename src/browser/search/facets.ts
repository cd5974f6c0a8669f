import type { Answer, Engine } from '../../search/engine.ts';
import { filters as searchFilters, type Filter } from '../../search/filters.ts';
import { element } from '../element.ts';
import type { State } from './state.ts';
import { formatYears, toYearRange } from './year-range.ts';
import { formatLanguage } from '../../i18n/format-language.ts';
import { hasTextInOtherLanguages } from '../../i18n/has-text-in-other-languages.ts';
import { message } from '../../i18n/message.ts';

/** Maximum number of values offered for each facet; others can be typed as `topic:…`. */
const MAX_VALUES = 12;

/** A value of a filter, and the number of results that have it. */
export interface FilterValue {
  value: string;
  count: number;
  isChosen: boolean;
}

/** The filters for the results: a range of years, and checkboxes with counts. Chosen values stay even if no result has them. */
export async function toFacets(
  engine: Engine,
  { ranked }: Answer,
  { filters }: State,
): Promise<HTMLFieldSetElement[]> {
  const pagesFound = new Set(ranked.map(({ page }) => page));
  const fieldsets = await Promise.all(
    searchFilters.map(async ({ name, label, isYears }) => {
      const values = [...(await engine.valuesOf(name))].map(([value, pages]) => ({
        value,
        count: pages.filter((page) => pagesFound.has(page)).length,
        isChosen: filters[name]?.includes(value) ?? false,
      }));
      return isYears
        ? toYearRange(values, filters[name] ?? [])
        : toCheckboxes({ name, label }, values, filters[name] ?? []);
    }),
  );
  return fieldsets.flat();
}

/** The fieldset of a filter; none if there is nothing to choose. */
function toCheckboxes(
  { name, label }: Pick<Filter, 'name' | 'label'>,
  values: FilterValue[],
  chosen: string[],
): HTMLFieldSetElement[] {
  const offered = values
    .filter(({ count, isChosen }) => count > 0 || isChosen)
    .sort(byCount)
    .slice(0, MAX_VALUES);
  if (offered.length < 2 && chosen.length === 0) return [];
  const rows = offered.map(({ value, count, isChosen }) =>
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
      element(
        'span',
        {},
        hasTextInOtherLanguages && name === 'language' ? formatLanguage(value) : value,
      ),
      element('span', { className: 'count' }, String(count)),
    ),
  );
  return [element('fieldset', {}, element('legend', {}, label), ...rows)];
}

const byCount = (a: FilterValue, b: FilterValue) =>
  Number(b.isChosen) - Number(a.isChosen) || b.count - a.count || (a.value < b.value ? -1 : 1);

/** A button for each chosen filter, which removes it. */
export const toRemoveButtons = ({ filters }: State): HTMLButtonElement[] =>
  searchFilters.flatMap(({ name, label: field, isYears }) =>
    (filters[name] ?? []).map((value) => {
      const title = isYears
        ? formatYears(value)
        : hasTextInOtherLanguages && name === 'language'
          ? formatLanguage(value)
          : value;
      const label = message('title.labelled', { label: field, title });
      return element(
        'button',
        {
          type: 'button',
          data: { filter: name, value },
          ariaLabel: message('remove.what', { what: label }),
        },
        `${label} ×`,
      );
    }),
  );
