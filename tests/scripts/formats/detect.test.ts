import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './read-fixture.ts';

describe('a format is detected by the file’s name and first lines', () => {
  for (const [name, text, format] of [
    ['a.bib', '@book{a, title = {A}}', 'bibtex'],
    ['a.txt', '@book{a, title = {A}}', 'bibtex'],
    ['a.json', '[{"title": "A", "type": "book"}]', 'csl-json'],
    ['a.json', '{"items": [{"title": "A", "issued": {}}]}', 'csl-json'],
    ['a.json', '[{"itemType": "book", "title": "A"}]', 'zotero-json'],
    ['a.json', '[{"paper": {"id": "2504.00001", "title": "A"}}]', 'hugging-face'],
    ['a.jsonl', '{"title": "A"}\n', 'json-lines'],
    ['a.jsonl', '{"title": "A\u2028B"}\n', 'json-lines'],
    ['a.txt', 'TY  - BOOK\nTI  - A\nER  - \n', 'ris'],
    ['a.txt', 'PMID- 1\nTI  - A\n', 'nbib'],
    ['a.csv', 'title,year\nA,2020', 'csv'],
    ['a.csv', 'Key,Item Type,Title,Abstract Note\n', 'zotero-csv'],
    [
      'a.md',
      '- [A Title](https://a.org)\n- [B Title](https://b.org)\n- [C Title](https://c.org)\n',
      'markdown-list',
    ],
    ['a.md', '---\ntitle: A\nauthors: [B C]\n---\nText', 'markdown-papers'],
    [
      'a.md',
      'For the research community, see trending papers.\n- [A Title](https://a.org)\n- [B Title](https://b.org)\n- [C Title](https://c.org)\n',
      'markdown-list',
    ],
    ['a.txt', 'Daily Papers\nbyAK and the research community\n', 'papers-page'],
    ['a.txt', 'A Title of a Paper\nWe show it.', 'papers-page'],
    ['a.xml', '<html><body/></html>', undefined],
    ['a.json', '[{"title": "A", "authors": "B C"}]', 'json'],
    ['a.json', '{"name": "x"}', undefined],
    ['a.docx', 'words', undefined],
  ] as const)
    test(`${name} with “${text.slice(0, 30).replaceAll('\n', ' ')}” is ${format ?? 'unknown'}`, () =>
      assert.equal(read(name, text).format, format));
});

describe('a format is detected if its first record has millions of characters', () => {
  const long = 'sheep '.repeat(400_000);
  for (const [name, text, format] of [
    ['a.json', `[{"title": "A", "authors": "B C", "abstract": "${long}"}]`, 'json'],
    ['a.json', `{"items": [{"abstract": "${long}", "title": "A", "type": "book"}]}`, 'csl-json'],
    ['a.json', `[{"itemType": "book", "title": "${long}"}]`, 'zotero-json'],
    ['a.json', `[{"paper": {"id": "2504.00001", "summary": "${long}"}}]`, 'hugging-face'],
    ['a.jsonl', `{"title": "${long}"}\n`, 'json-lines'],
    ['a.txt', `{"title": "${long}"}\n\n{"title": "B"}\n`, 'json-lines'],
    ['a.bib', `@book{a, title = {${long}}}`, 'bibtex'],
    ['a.txt', `TY  - BOOK\nTI  - ${long}\nER  - \n`, 'ris'],
    ['a.txt', `PMID- 1\nTI  - ${long}\n`, 'nbib'],
    ['a.csv', `title,year\n${long},2020`, 'csv'],
  ] as const)
    test(`${name} with “${text.slice(0, 30)}” is ${format}`, () =>
      assert.equal(read(name, text).format, format));
});

test('Zotero’s tags are keywords when asked for', () => {
  const text = '[{"itemType": "book", "title": "A",\n"tags": [{"tag": "wool"}]}]';
  assert.deepEqual(read('a.json', text, { keepTags: true }).drafts[0]?.fields.keyword, ['wool']);
  assert.equal(read('a.json', text).drafts[0]?.fields.keyword, undefined);
});
