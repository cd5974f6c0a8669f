import { z } from 'astro/zod';
import type { ZoteroSource } from '../../src/model/sources.ts';
import { readJsonResponse, readTextResponse } from './responses.ts';
import type { RequestPolicy } from './http.ts';
import type { ServiceResponse, ServiceRequest } from './http/request.ts';
import { UnexpectedResponse } from './http/service-error.ts';
import { toUrl, type Service } from './service.ts';

/** Zotero's web API (https://www.zotero.org/support/dev/web_api/v3/start), for digests from a library. */
export const zotero = {
  name: 'zotero',
  hosts: ['api.zotero.org'],
  // No rate limit is documented; responses have `Backoff` and `Retry-After`.
  interval: 1000,
  /** Environment variable with the user's key, for private libraries. */
  key: { variable: 'ZOTERO_API_KEY', required: false },
} as const satisfies RequestPolicy & Pick<Service, 'key'>;

/** Maximum number of items in one response. */
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

/** Request for a page of a library's items, without notes and attachments, oldest first: items added in the meantime come last. */
export function itemsRequest(
  source: ZoteroSource,
  key: string | undefined,
  { start, since, limit = PAGE_SIZE }: ItemsRequest,
): ServiceRequest {
  const order = { sort: 'dateAdded', direction: 'asc' };
  return {
    url: toUrl(itemsUrlOf(source), { format: 'json', limit, start, ...order, since }),
    headers: {
      ...headersWith(key),
      ...(since !== undefined && { 'If-Modified-Since-Version': String(since) }),
    },
  };
}

/** Request for the keys of all items. Zotero's `deleted` endpoint does not list items in the trash or removed from a collection. */
export function keysRequest(source: ZoteroSource, key: string | undefined): ServiceRequest {
  return { url: toUrl(itemsUrlOf(source), { format: 'keys' }), headers: headersWith(key) };
}

export interface ItemsPage {
  items: ZoteroItem[];
  total: number;
  /** Version of the library at the time of the response. */
  version: number;
}

/** Parses a page of items; `undefined` if nothing changed. */
export function readItems(response: ServiceResponse): ItemsPage | undefined {
  if (response.status === 304) return undefined;
  return {
    items: readJsonResponse(response, z.array(itemSchema)),
    total: readNumber(response, 'Total-Results'),
    version: readNumber(response, 'Last-Modified-Version'),
  };
}

/** Parses the list of keys. Throws if it is incomplete. */
export function readKeys(response: ServiceResponse): Set<string> {
  const keys = readTextResponse(response).split('\n').filter(Boolean);
  if (keys.some((key) => !/^[A-Z\d]{8}$/.test(key)))
    throw new UnexpectedResponse('the response is not a list of keys');
  if (keys.length !== readNumber(response, 'Total-Results'))
    throw new UnexpectedResponse('the list of keys is incomplete');
  return new Set(keys);
}

function readNumber({ headers }: ServiceResponse, name: string): number {
  const value = headers.get(name) ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  throw new UnexpectedResponse(`the response has no header ${name}`);
}

function itemsUrlOf({ group, user, collection }: ZoteroSource): string {
  const library = group === undefined ? `users/${user}` : `groups/${group}`;
  const folder = collection === undefined ? '' : `/collections/${collection}`;
  return `https://api.zotero.org/${library}${folder}/items/top`;
}

/** The key is sent in a header, because URLs are printed and logged. */
const headersWith = (key: string | undefined) => ({
  'Zotero-API-Version': '3',
  ...(key && { 'Zotero-API-Key': key }),
});
