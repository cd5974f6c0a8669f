import { withoutEmpty } from '../model/without-empty.ts';
import type { IndexedRecord } from './run-pagefind.ts';
import type { PlainRecord } from './record.ts';

/** What Pagefind indexes of a record, without filters. */
export const toIndexedRecord = (record: PlainRecord): IndexedRecord => ({
  url: urlOf(record),
  content: record.indexed.content,
  meta: withoutEmpty({
    ...record.indexed.meta,
    also: [...record.aliases, ...(record.identifiers ?? [])].join(' '),
  }),
});

/** The URL of a paper's page as in Pagefind's files. */
export const urlOf = ({ url }: PlainRecord): string => `/${url}`;

/** Values that are only shown or used as filters. */
export const filtersOf = ({ filters, language, date }: PlainRecord): Record<string, string[]> => ({
  ...filters,
  ...(language && { language: [language] }),
  ...(date && { date: [date] }),
});
