import type { Handler, LoopbackResponse } from './loopback.ts';

interface StoredItem {
  version: number;
  data: Record<string, unknown>;
}

/** A Zotero group on the loopback server, in the documented forms of the web API. */
export class ZoteroLibrary {
  version = 0;
  readonly items = new Map<string, StoredItem>();
  /** The key that requests must have. Default: the group is public. */
  key: string | undefined;
  /** Called before each page is answered, such as to change the library. */
  beforePage: (start: number) => void = () => undefined;

  /** Adds an item or changes its fields. */
  put(key: string, data: Record<string, unknown>) {
    this.version += 1;
    this.items.set(key, { version: this.version, data: { ...this.items.get(key)?.data, ...data } });
  }

  remove(key: string) {
    this.version += 1;
    this.items.delete(key);
  }

  readonly handler: Handler = (url, headers) => {
    if (url.host !== 'api.zotero.org' || url.pathname !== '/groups/1/items/top')
      return { status: 404 };
    if (headers['zotero-api-version'] !== '3') return { status: 400 };
    if (this.key && headers['zotero-api-key'] !== this.key) return { status: 403 };
    if (url.searchParams.get('format') === 'keys') return this.#keys();
    const start = Number(url.searchParams.get('start'));
    this.beforePage(start);
    if (Number(headers['if-modified-since-version'] ?? -1) >= this.version) return { status: 304 };
    return this.#page(start, url.searchParams);
  };

  #keys(): LoopbackResponse {
    const body = [...this.items.keys()].map((key) => `${key}\n`).join('');
    return { headers: this.#headers('text/plain', this.items.size), body };
  }

  #page(start: number, parameters: URLSearchParams): LoopbackResponse {
    const since = Number(parameters.get('since') ?? 0);
    const limit = Number(parameters.get('limit') ?? 25);
    const changed = [...this.items].filter(([, { version }]) => version > since);
    return {
      headers: this.#headers('application/json', changed.length),
      body: JSON.stringify(changed.slice(start, start + limit).map(toJson)),
    };
  }

  #headers(type: string, total: number) {
    return {
      'content-type': type,
      'total-results': String(total),
      'last-modified-version': String(this.version),
    };
  }
}

/** An item as the API gives it, with what is private in a public group’s items. */
const toJson = ([key, { version, data }]: [string, StoredItem]) => ({
  key,
  version,
  library: { type: 'group', id: 1, name: 'Secret Society' },
  links: { attachment: { href: 'https://api.zotero.org/groups/1/items/SECRET22' } },
  meta: {
    createdByUser: { id: 7, username: 'secretuser', name: 'Secret Name' },
    creatorSummary: 'Bell',
    numChildren: 2,
  },
  data: {
    key,
    version,
    itemType: 'journalArticle',
    creators: [{ creatorType: 'author', firstName: 'Ann', lastName: 'Bell' }],
    abstractNote: '',
    callNumber: 'secret shelf',
    extra: 'Citation Key: bell\nsecret remark',
    tags: [{ tag: 'secret tag', type: 1 }],
    collections: ['SECRET33'],
    relations: { 'owl:sameAs': 'http://zotero.org/users/7/items/SECRET44' },
    accessDate: '2026-11-01T00:00:00Z',
    dateAdded: '2026-11-01T00:00:00Z',
    secretField: 'secret',
    ...data,
  },
});
