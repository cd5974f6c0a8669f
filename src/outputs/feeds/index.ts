import { atom } from './atom.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** Every feed format, in the order shown. */
export const feedFormats: readonly FeedFormat[] = [rss, atom, jsonFeed];

/** Whether a feed can be printed in a format. */
export function canPrint({ needsDates }: FeedFormat, { items }: Feed): boolean {
  return !needsDates || (items.length > 0 && items.every(({ date }) => date !== undefined));
}
