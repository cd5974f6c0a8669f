import { filters as searchFilters } from '../../search/filters.ts';
import { MAX_QUERY } from '../../search/query.ts';
import type { Filters } from '../../search/restrict.ts';
import { toTokens } from '../../text/tokens.ts';

export type Sort = 'relevance' | 'newest' | 'title';

/** The state of a search. All of it is in the URL, so that a link shows the same results. */
export interface State {
  query: string;
  filters: Filters;
  sort: Sort;
  isVerbatim: boolean;
  /** Number of results shown. */
  shown: number;
}

export const PAGE_SIZE = 10;
/** Maximum number of values of one filter in a URL, and of results shown: more than anyone chooses, and few enough for a page. */
const MAX_VALUES = 100;
const MAX_SHOWN = 1000;
/** Names of the filters, in the page's order. */
const filterNames = searchFilters.map(({ name }) => name);

export const isEmpty = ({ query, filters }: State): boolean =>
  toTokens(query).length === 0 && Object.keys(filters).length === 0;

/** Number of chosen values of all filters. */
export const countFilters = ({ filters }: State): number => Object.values(filters).flat().length;

export function readState(search: string): State {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of filterNames) {
    const values = [...new Set(params.getAll(name).filter(Boolean))].slice(0, MAX_VALUES);
    if (values.length > 0) filters[name] = values;
  }
  const sort = params.get('sort');
  return {
    query: (params.get('q') ?? '').slice(0, MAX_QUERY),
    filters,
    sort: sort === 'newest' || sort === 'title' ? sort : 'relevance',
    isVerbatim: params.get('verbatim') === '1',
    shown: toShown(Number.parseInt(params.get('shown') ?? '', 10)),
  };
}

const toShown = (number: number): number =>
  Number.isNaN(number) ? PAGE_SIZE : Math.min(Math.max(number, PAGE_SIZE), MAX_SHOWN);

export function toQueryString({ query, filters, sort, isVerbatim, shown }: State): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const name of filterNames)
    for (const value of filters[name] ?? []) params.append(name, value);
  if (sort !== 'relevance') params.set('sort', sort);
  if (isVerbatim) params.set('verbatim', '1');
  if (shown > PAGE_SIZE) params.set('shown', String(shown));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Sets the range of years, or removes it: `2020-2023`, `2020-`, `-2023`. */
export function setYears(state: State, years: string | undefined): State {
  const filters = { ...state.filters };
  if (years) filters['year'] = [years];
  else delete filters['year'];
  return { ...state, filters, shown: PAGE_SIZE };
}

export function toggleFilter(state: State, name: string, value: string): State {
  const values = state.filters[name] ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  const filters = { ...state.filters, [name]: next };
  if (next.length === 0) delete filters[name];
  return { ...state, filters, shown: PAGE_SIZE };
}
