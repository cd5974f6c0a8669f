import type { ZoteroSource } from '../../../src/model/sources.ts';
import { shortHash } from '../../../src/model/files/sha256.ts';
import { formatCount } from '../../format-count.ts';
import { formatCommand } from '../../format-command.ts';
import { compareItems } from '../zotero/compare-items.ts';
import { toPublicItem, type PublicItem } from '../zotero/public-item.ts';
import { readSavedItems, titleOf, type SavedItem } from '../zotero/saved-items.ts';
import { itemsRequest, keysRequest, readItems, readKeys, zotero } from '../zotero.ts';
import { dueToday } from './due-days.ts';
import { readAllPages, type PagedList } from './read-all-pages.ts';
import type { ReadContext, SourceReader } from './source-reader.ts';

/** A Zotero library or collection. Each digest contains the items that were added or changed since the previous one. */
export const zoteroReader: SourceReader<ZoteroSource> = {
  interval: zotero.interval,

  dueDays: (_, context) => dueToday(context, context.files.dates),

  async read(source, day, context) {
    const list = await readChanges(source, context);
    if (!list) return undefined;
    const saved = readSavedItems(context.files);
    const { items, notes } = compareItems(list.rows, saved);
    const removed = saved.size > 0 ? await findRemoved(source, saved, context) : [];
    return {
      date: day,
      text: items.length > 0 ? JSON.stringify(items) : '',
      format: 'zotero-json',
      extension: '.json',
      notes: [...notes, ...describeRemoved(removed, saved, context)],
      state: {
        removed,
        ...(list.isComplete && { version: list.version, settings: hashOf(source, context) }),
      },
    };
  },

  async check(source, context) {
    const request = itemsRequest(source, keyOf(context), { start: 0, limit: 1 });
    const page = await context.client.ask(zotero, request, readItems);
    return `responds as expected: ${formatCount(page?.total ?? 0, 'item')}, version ${page?.version}`;
  },
};

const keyOf = ({ credentials }: ReadContext) => credentials(zotero).key;

/** Hash of the settings that select items. If they change, older items may match, so the whole library is read again. */
function hashOf(source: ZoteroSource, { keepTags }: ReadContext): string {
  const { group, user, collection, keywords, without } = source;
  return shortHash(JSON.stringify([group, user, collection, keywords, without, keepTags]));
}

/** The public items that changed since the last run; `undefined` if the library's version is unchanged. */
async function readChanges(
  source: ZoteroSource,
  context: ReadContext,
): Promise<PagedList<PublicItem> | undefined> {
  const { state, client, keepTags } = context;
  const since = state.settings === hashOf(source, context) ? state.version : undefined;
  let isUnchanged = false;
  const list = await readAllPages(
    async (_, start) => {
      const request = itemsRequest(source, keyOf(context), { start, since });
      const page = await client.ask(zotero, request, readItems);
      isUnchanged = page === undefined;
      const { items = [], total = 0, version = since } = page ?? {};
      return { rows: items, total, version };
    },
    Infinity,
    ({ key }) => key,
  );
  if (isUnchanged && list.rows.length === 0) return undefined;
  return { ...list, rows: list.rows.flatMap((item) => toPublicItem(item, keepTags) ?? []) };
}

/** Keys of saved items that are no longer in the library. An empty library is more likely a wrong setting, so nothing counts as removed. */
async function findRemoved(
  source: ZoteroSource,
  saved: ReadonlyMap<string, SavedItem>,
  context: ReadContext,
): Promise<string[]> {
  const request = keysRequest(source, keyOf(context));
  const keys = await context.client.ask(zotero, request, readKeys);
  return keys.size === 0 ? [] : [...saved.keys()].filter((key) => !keys.has(key));
}

/** A message for each new removal. */
function describeRemoved(
  removed: string[],
  saved: ReadonlyMap<string, SavedItem>,
  { state, content }: ReadContext,
): string[] {
  const items = removed
    .filter((key) => !state.removed?.includes(key))
    .flatMap((key) => saved.get(key) ?? []);
  if (items.length === 0) return [];
  return [
    ...items.map(({ item, digest }) => `${titleOf(item)} (${digest}) was removed from the library`),
    `to remove them from the digests too, run: ${formatCommand('fetch', content, '--prune')}`,
  ];
}
