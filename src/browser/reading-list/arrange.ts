import type { PaperRecord } from '../../outputs/exports/json-lines.ts';
import { formatName } from '../../model/names/format-name.ts';
import { removeAccents } from '../../text/fold.ts';
import { message } from '../../i18n/message.ts';

/** A paper of the list: its record, the visitor's note and its title as plain text. */
export interface Entry {
  record: PaperRecord;
  title: string;
  note: string;
}

/** The values of the controls above the list. */
export interface Arrangement {
  query: string;
  sort: 'saved' | 'title' | 'author' | 'newest';
  group: 'none' | 'year' | 'venue';
}

/** Entries under one heading. If the list is not grouped, there is one group without a heading. */
export interface Group {
  name: string;
  entries: Entry[];
}

/**
 * The entries that contain every word of the query, sorted and grouped. Words match anywhere in title, authors, venue, year, note and
 * abstract, regardless of case and accents. Years are sorted newest first, venues by name; entries without a value come last.
 */
export function arrange(entries: Entry[], { query, sort, group }: Arrangement): Group[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matches = entries.filter((entry) => {
    const text = fold(searchText(entry));
    return words.every((word) => text.includes(word));
  });
  const sorted = sort === 'saved' ? matches : matches.toSorted(compare[sort]);
  if (group === 'none') return [{ name: '', entries: sorted }];
  const isByYear = group === 'year';
  const valueOf = isByYear ? yearOf : venueOf;
  const sign = isByYear ? -1 : 1;
  const noValue = isByYear ? message('list.noYear') : message('list.noVenue');
  return [...Map.groupBy(sorted, valueOf)]
    .sort(([a], [b]) => compareText(a, b, sign))
    .map(([value, entries]) => ({ name: value || noValue, entries }));
}

const fold = (text: string) => removeAccents(text).toLowerCase();

const searchText = ({ record, title, note }: Entry): string =>
  [title, authorsOf(record), venueOf({ record }), record.issued, note, record.abstract]
    .filter(Boolean)
    .join('\n');

const authorsOf = ({ author = [] }: PaperRecord) => author.map(formatName).join(', ');
export const yearOf = ({ record }: Pick<Entry, 'record'>) => record.issued?.slice(0, 4) ?? '';
export const venueOf = ({ record }: Pick<Entry, 'record'>) =>
  record['container-title-short'] ?? record['container-title'] ?? '';
const firstAuthorOf = ({ record }: Entry) => {
  const [first] = record.author ?? [];
  return first ? (first.family ?? formatName(first)) : '';
};

const collator = new Intl.Collator(message('locale'), { numeric: true });

/** Compares texts in the order of the interface's language; the empty text comes last. `sign` -1 reverses the order. */
function compareText(a: string, b: string, sign = 1): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return sign * collator.compare(a, b);
}

const compare: Record<Exclude<Arrangement['sort'], 'saved'>, (a: Entry, b: Entry) => number> = {
  title: (a, b) => compareText(a.title, b.title),
  author: (a, b) => compareText(firstAuthorOf(a), firstAuthorOf(b)),
  newest: (a, b) => compareText(a.record.issued ?? '', b.record.issued ?? '', -1),
};

/** The first `count` entries, in their groups; `groups` itself if it has no more. */
export function takeEntries(groups: Group[], count: number): Group[] {
  let remaining = count;
  const taken = groups.flatMap(({ name, entries }) => {
    const first = entries.slice(0, Math.max(remaining, 0));
    remaining -= entries.length;
    return first.length > 0 ? [{ name, entries: first }] : [];
  });
  return remaining >= 0 ? groups : taken;
}
