import type { Name } from '../../src/model/paper.ts';
import { isObject, type Item } from './csl-json/item.ts';
import type { Format, ParseOptions } from './format.ts';
import { firstValue, readJson, type JsonPaper, type JsonShape } from './shared/read-json.ts';
import {
  citationKeyIn,
  itemTypes,
  publicFieldNames,
  readCreator,
  readZoteroFields,
} from './zotero-json/fields.ts';

const keys = ['items'];

/** Members that are read. “Extra” is read only for identifiers, because it can contain anything. */
const supportedNames = new Set([...publicFieldNames, 'citekey', 'creators']);

const toShape = (options: ParseOptions | undefined): JsonShape => ({
  keys,
  isSupported: (name) =>
    supportedNames.has(name) || (name === 'tags' && options?.keepTags === true),
  wrappers: ['data'],
  words: `${itemTypes.join(' ')} creatorType author presenter inventor programmer artist editor firstName lastName name tag type`,
});

/** Zotero's own JSON, from its web API or Better BibTeX. */
export const zoteroJson: Format = {
  name: 'zotero-json',
  description: 'Zotero’s own JSON, from its web API or Better BibTeX',
  reads: [
    'Attachments and notes do not become papers.',
    'Private: notes, attachments, collections, accounts, all other properties, “Extra” (an arXiv id, PMID or DOI in it is read) and tags, unless `site.yaml` has `keepTags: true`.',
  ],
  extensions: ['.json'],
  detect: ({ text }) => ('itemType' in itemOf(firstValue(text, keys)) ? 0.95 : 0),
  parse(source) {
    return readJson(source, toShape(source.options), (value) =>
      isObject(value) ? readZotero(itemOf(value), source.options) : undefined,
    ).toResult();
  },
};

/** The web API wraps an item in `data`. */
const itemOf = (value: unknown): Item =>
  isObject(value) ? (isObject(value['data']) ? value['data'] : value) : {};

function readZotero(item: Item, options: ParseOptions | undefined): JsonPaper {
  const type = text(item['itemType']) ?? '';
  if (['attachment', 'note', 'annotation'].includes(type)) return { skipReason: type, fields: {} };
  const fields = readZoteroFields((name) => text(item[name]));
  return {
    id: text(item['citationKey']) ?? text(item['citekey']) ?? citationKeyIn(text(item['extra'])),
    title: text(item['title']),
    abstract: text(item['abstractNote']),
    fields: {
      ...fields,
      author: creatorsOf(item, ['author', 'presenter', 'inventor', 'programmer', 'artist']),
      editor: creatorsOf(item, ['editor']),
      ...(options?.keepTags && { keyword: tagsOf(item) }),
    },
  };
}

function creatorsOf({ creators }: Item, roles: string[]): Name[] {
  if (!Array.isArray(creators)) return [];
  const withRole = creators
    .filter(isObject)
    .filter(({ creatorType }) => roles.includes(text(creatorType) ?? ''));
  return withRole.flatMap((creator) => readCreator(creator) ?? []);
}

function tagsOf({ tags }: Item): string[] {
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag: unknown) => text(isObject(tag) ? tag['tag'] : tag) ?? []);
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
