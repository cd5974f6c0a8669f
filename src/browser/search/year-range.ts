import { parseYears } from '../../search/query.ts';
import { element } from '../element.ts';
import type { FilterValue } from './facets.ts';
import { message } from '../../i18n/message.ts';

/** Two menus of the years, from and to, with the number of results of each year. `chosen` are the years and ranges of the URL. */
export function toYearRange(years: FilterValue[], chosen: string[]): HTMLFieldSetElement[] {
  if (years.length < 2 && chosen.length === 0) return [];
  const sorted = years.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const { from, to } = (chosen.length === 1 && parseYears(chosen[0]!)) || ANY_YEARS;
  return [
    element(
      'fieldset',
      { className: 'years' },
      element('legend', {}, message('facet.year')),
      toMenu(message('years.from'), 'from', sorted, from),
      toMenu(message('years.to'), 'to', sorted, to),
    ),
  ];
}

const ANY_YEARS = { from: -Infinity, to: Infinity };

function toMenu(label: string, end: 'from' | 'to', years: FilterValue[], chosen: number) {
  const options = years.map(({ value, count }) =>
    element('option', { value, selected: Number(value) === chosen }, `${value} (${count})`),
  );
  return element(
    'label',
    {},
    `${label} `,
    element(
      'select',
      { name: end, data: { years: end } },
      element('option', { value: '' }, message('years.any')),
      ...options,
    ),
  );
}

/** Formats a value of the year filter: `2020–2023`, `from 2020`, `until 2023`. */
export function formatYears(value: string): string {
  const [from = '', to] = value.split('-');
  if (to === undefined) return from;
  if (from === '') return message('years.until', { year: to });
  return to === '' ? message('years.since', { year: from }) : `${from}–${to}`;
}

/** The values of the menus as a value of the year filter: `2020-2023`, `2020-`, `-2023`, `2020`; `undefined` for any year. */
export function readYearRange(fieldset: Element): string | undefined {
  const [from, to] = ['from', 'to'].map(
    (end) => fieldset.querySelector<HTMLSelectElement>(`[data-years=${end}]`)?.value ?? '',
  ) as [string, string];
  if (from === '' && to === '') return undefined;
  return from === to ? from : `${from}-${to}`;
}
