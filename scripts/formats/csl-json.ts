import { isItem, isObject, isReadVariable, itemWords, readItem } from './csl-json/item.ts';
import type { Format } from './format.ts';
import { firstValue, readJson } from './reading/read-json.ts';

const keys = ['items', 'references'];

/** CSL-JSON: a list of items, `{"items": […]}`, or one item. */
export const cslJson: Format = {
  name: 'csl-json',
  description: 'CSL-JSON, as Zotero, Mendeley, Pandoc and Crossref write it',
  reads:
    'A list of items, `{"items": […]}` or one item, with all CSL variables that a paper has. Private: `note`, `annote`, `comment`, all other members.',
  extensions: ['.json', '.csl.json', '.csljson', '.csl'],
  detect: ({ text }) => (isItem(firstValue(text, keys)) ? 0.9 : 0),
  parse: (source) =>
    readJson(source, { keys, isRead: isReadVariable, words: itemWords }, (value) =>
      isObject(value) ? readItem(value) : undefined,
    ).toReading(),
};
