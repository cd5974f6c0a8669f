/** The filter of the index with other names of a filter's values: full names of venues. It is searched, not offered. */
export const aliasFilter = (name: string): string => `${name}-alias`;
