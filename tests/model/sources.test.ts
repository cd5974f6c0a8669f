import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseYaml } from '../../src/model/files/yaml.ts';
import { sourcesSchema } from '../../src/model/sources.ts';

describe('an error in sources.yaml is reported with its line, its field and the valid values', () => {
  const rows: [yaml: string, line: number, message: string, hint: string][] = [
    [
      'sources:\n  - type: huging-face\n',
      2,
      'sources 1, type: “huging-face” is not a valid value.',
      'Did you mean “hugging-face”? Valid values: hugging-face, arxiv, zotero, url.',
    ],
    [
      'sources:\n  - type: rss\n',
      2,
      'sources 1, type: “rss” is not a valid value.',
      'Valid values: hugging-face, arxiv, zotero, url.',
    ],
    [
      'sources:\n  - period: day\n',
      2,
      'sources 1, type is missing.',
      'Add “type: …”. Valid values: hugging-face, arxiv, zotero, url.',
    ],
    [
      'sources:\n  - type: zotero\n    group: 1\n    colection: ABCD2345\n',
      4,
      'Unknown key “sources 1, colection”.',
      'Did you mean “collection”?',
    ],
    [
      'sources:\n  - type: hugging-face\n  - type: hugging-face\n    title: Daily\n',
      3,
      'sources 2: Another source has the series “hugging-face” too.',
      'Give this one another series, such as series: hugging-face-2',
    ],
    [
      'sources:\n  - type: hugging-face\n    limit: 0\n',
      3,
      'sources 1, limit must be greater than 0.',
      'Correct sources 1, limit, or delete it.',
    ],
    [
      'sources:\n  - type: hugging-face\n    keywords: []\n',
      3,
      'sources 1, keywords: Expected at least one word.',
      'Correct sources 1, keywords, or delete it.',
    ],
    [
      'contact: Ada\n',
      1,
      'contact: Expected an email address or a URL that starts with https://.',
      'Correct contact, or delete it.',
    ],
  ];
  for (const [yaml, line, message, hint] of rows)
    test(message, () =>
      assert.deepEqual(parseYaml(yaml, sourcesSchema).issues, [{ line, message, hint }]),
    );
});
