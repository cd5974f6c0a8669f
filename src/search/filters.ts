import { facets } from '../site/facets.ts';
import { message } from '../i18n/message.ts';

/** A filter of the search, which is also a query field. */
export interface Filter {
  /** In queries, URLs and the index: `topic`. */
  name: string;
  label: string;
  /** Whether the values are years, which allows ranges. */
  isYears: boolean;
}

/** Every filter in the order of the search page: those of the facets, then those that exist only in search. */
export const filters: Filter[] = [
  ...facets
    .filter(({ search }) => search.kind !== 'words')
    .map(({ singular, search: { field, kind } }) => ({
      name: field,
      label: singular,
      isYears: kind === 'years',
    })),
  { name: 'digest', label: message('facet.digest'), isYears: false },
  { name: 'has', label: message('facet.has'), isYears: false },
];

const wordFacets = facets.filter(({ search }) => search.kind === 'words');

/** Query fields that search the words of a metadata field of the index, by name: `author` → `authors`. */
export const wordFields = new Map([
  ['title', 'title'],
  ...wordFacets.map(({ slug, search }): [string, string] => [search.field, slug]),
]);

/** Query fields by the names that visitors may type. */
export const queryFields = new Map([
  ...[...wordFields.keys(), ...filters.map(({ name }) => name)].map(
    (name) => [name, name] as const,
  ),
  ...wordFacets.map(({ slug, search }) => [slug, search.field] as const),
]);

export const isYears = (name: string): boolean =>
  filters.some((filter) => filter.name === name && filter.isYears);

/** The index filter for alternative names of a filter's values, such as full names of venues. It is searched but not listed. */
export const aliasFilter = (name: string): string => `${name}-alias`;
