import { isItem, isObject, isSupportedVariable, itemWords, readItem } from './csl-json/item.ts';
import type { Format } from './format.ts';
import { firstValue, readJson } from './shared/read-json.ts';

const keys = ['items', 'references'];

/** CSL-JSON: a list of items, `{"items": […]}`, or one item. */
export const cslJson: Format = {
  name: 'csl-json',
  description: 'CSL-JSON, from Zotero, Mendeley, Pandoc, Crossref and others',
  reads: [
    'A list of items, `{"items": […]}` or a single item, with all CSL variables that papers have.',
    'Private: `note`, `annote`, `comment`, all other properties.',
  ],
  extensions: ['.json', '.csl.json', '.csljson', '.csl'],
  detect: ({ text }) => (isItem(firstValue(text, keys)) ? 0.9 : 0),
  parse: (source) =>
    readJson(source, { keys, isSupported: isSupportedVariable, words: itemWords }, (value) =>
      isObject(value) ? readItem(value) : undefined,
    ).toResult(),
};
