import { isObject, itemWords, readItem, type Item } from './csl-json/item.ts';
import { isSupportedName, withFieldNames } from './csl-json/field-names.ts';
import type { Format } from './format.ts';
import { firstValue, readJson } from './shared/read-json.ts';

const keys = ['papers', 'articles', 'publications', 'items', 'entries', 'results', 'data'];

/** A JSON list of objects with common names, as written by scripts. */
export const json: Format = {
  name: 'json',
  description: 'A JSON list of objects with common field names',
  reads: [
    'The list may be the whole file, or be under `papers`, `items`, `results` or a similar key. Fields: `title` and any of `id`, `authors`, `abstract` or `summary`, `year` or `date`, `venue`, `url`, `doi`, `arxiv`, `pdf`, `code` and so on.',
    'Private: `note`, `comment`, `tags`, `file`, `email`, all other properties.',
  ],
  extensions: ['.json'],
  detect: ({ text }) => (isPaper(firstValue(text, keys)) ? 0.5 : 0),
  parse: (source) =>
    readJson(source, { keys, isSupported: isSupportedName, words: itemWords }, (value) =>
      isObject(value) ? readItem(withFieldNames(value)) : undefined,
    ).toResult(),
};

function isPaper(value: unknown): value is Item {
  if (!isObject(value)) return false;
  const named = withFieldNames(value);
  return 'title' in named && ['author', 'abstract', 'DOI', 'arxiv'].some((name) => name in named);
}
