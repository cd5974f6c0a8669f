/**
 * The names of the values that pages store in a visitor's browser (`localStorage`), prefixed with the site's base path. The page that lists and
 * deletes them shows all of these; nothing else may be stored.
 */
export const storedValues = [
  'reading-list',
  'read',
  'recent-searches',
  'visits',
  'density',
  'theme',
] as const;

/** Version 0.1.0 stored the reading list as `kept` and the read papers as `done`. */
export const formerStoredValues = ['kept', 'done'] as const;

export type StoredValue = (typeof storedValues)[number];
export type FormerStoredValue = (typeof formerStoredValues)[number];
