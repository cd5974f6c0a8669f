import { z } from 'astro/zod';
import type { ZoteroSource } from '../../src/model/sources.ts';
import { readJsonAnswer, readText } from './answers.ts';
import type { Etiquette } from './http.ts';
import type { Answer, ServiceRequest } from './http/exchange.ts';
import { UnexpectedAnswer } from './http/service-error.ts';
import { toUrl, type Service } from './service.ts';

/** Zotero's web API (https://www.zotero.org/support/dev/web_api/v3/start): a library as a source of digests. */
export const zotero = {
  name: 'zotero',
  hosts: ['api.zotero.org'],
  // No rate is documented; its answers say `Backoff` and `Retry-After`.
  interval: 1000,
  /** Environment variable of the user's key, for private libraries. */
  key: { variable: 'ZOTERO_API_KEY', required: false },
} as const satisfies Etiquette & Pick<Service, 'key'>;

/** Most items in one answer. */
const PAGE_SIZE = 100;

const itemSchema = z.looseObject({
  key: z.string().regex(/^[A-Z\d]{8}$/),
  data: z.looseObject({ itemType: z.string() }),
});

export type ZoteroItem = z.output<typeof itemSchema>;

export interface ItemsRequest {
  /** Position of the first item, from 0. */
  start: number;
  /** Only items that changed after this version of the library; status 304 if none did. Default: all items. */
  since?: number | undefined;
  limit?: number;
}

/** A page of a library's items without their notes and attachments, oldest first: what is added meanwhile comes at the end. */
export function itemsRequest(
  source: ZoteroSource,
  key: string | undefined,
  { start, since, limit = PAGE_SIZE }: ItemsRequest,
): ServiceRequest {
  const order = { sort: 'dateAdded', direction: 'asc' };
  return {
    url: toUrl(addressOf(source), { format: 'json', limit, start, ...order, since }),
    headers: {
      ...headersWith(key),
      ...(since !== undefined && { 'If-Modified-Since-Version': String(since) }),
    },
  };
}

/** The keys of all items, in one answer. `deleted` does not list what is in the trash or was taken out of a collection. */
export function keysRequest(source: ZoteroSource, key: string | undefined): ServiceRequest {
  return { url: toUrl(addressOf(source), { format: 'keys' }), headers: headersWith(key) };
}

export interface ItemsPage {
  items: ZoteroItem[];
  total: number;
  /** Version of the library at the time of the answer. */
  version: number;
}

/** A page of items; `undefined` if nothing changed. */
export function readItems(answer: Answer): ItemsPage | undefined {
  if (answer.status === 304) return undefined;
  return {
    items: readJsonAnswer(answer, z.array(itemSchema)),
    total: readNumber(answer, 'Total-Results'),
    version: readNumber(answer, 'Last-Modified-Version'),
  };
}

/** All keys; throws where the answer has fewer than the library. */
export function readKeys(answer: Answer): Set<string> {
  const keys = readText(answer).split('\n').filter(Boolean);
  if (keys.some((key) => !/^[A-Z\d]{8}$/.test(key)))
    throw new UnexpectedAnswer('the answer is not a list of keys');
  if (keys.length !== readNumber(answer, 'Total-Results'))
    throw new UnexpectedAnswer('the list of keys is not complete');
  return new Set(keys);
}

function readNumber({ headers }: Answer, name: string): number {
  const value = headers.get(name) ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  throw new UnexpectedAnswer(`its answer has no ${name}`);
}

function addressOf({ group, user, collection }: ZoteroSource): string {
  const library = group === undefined ? `users/${user}` : `groups/${group}`;
  const folder = collection === undefined ? '' : `/collections/${collection}`;
  return `https://api.zotero.org/${library}${folder}/items/top`;
}

/** The key goes into a header: addresses are printed and logged. */
const headersWith = (key: string | undefined) => ({
  'Zotero-API-Version': '3',
  ...(key && { 'Zotero-API-Key': key }),
});
