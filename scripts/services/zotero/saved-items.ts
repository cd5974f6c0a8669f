import type { SeriesFiles } from '../fetch/series-files.ts';
import type { PublicItem } from './public-item.ts';

/** An item of a library in an earlier digest. */
export interface SavedItem {
  /** File name of the digest. */
  digest: string;
  item: PublicItem;
}

/** The items in a series' digests, by key. If several digests contain an item, the newest record is returned. */
export function readSavedItems({ names, read }: SeriesFiles): Map<string, SavedItem> {
  const saved = names.flatMap((digest) =>
    parseItems(read(digest)).map((item): [string, SavedItem] => [item.key, { digest, item }]),
  );
  return new Map(saved);
}

/** The items of a digest; none if it has a different format. */
export function parseItems(text: string): PublicItem[] {
  try {
    const items: unknown = JSON.parse(text);
    return Array.isArray(items) ? items.filter(isItem) : [];
  } catch {
    return [];
  }
}

function isItem(value: unknown): value is PublicItem {
  const { key, data } = (value ?? {}) as Partial<PublicItem>;
  return typeof key === 'string' && typeof data === 'object' && data !== null;
}

/** An item's title, for messages. */
export const titleOf = ({ key, data }: PublicItem): string =>
  `“${typeof data['title'] === 'string' ? data['title'] : key}”`;
