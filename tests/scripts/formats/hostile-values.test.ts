import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { formats } from '../../../scripts/formats/index.ts';
import type { Reading } from '../../../scripts/formats/format.ts';
import { frontMatterSchema } from '../../../src/model/paper.ts';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';

function parse(format: string, name: string, text: string): Reading {
  const found = formats.find((one) => one.name === format);
  assert.ok(found);
  return found.parse({ name, text });
}

/** Field names of papers, CSL, Zotero, Hugging Face and scripts, and names that every object has. */
const names = [
  ...Object.keys(frontMatterSchema.shape),
  ...['id', 'abstract', 'authors', 'arxiv_id', 'doi', 'year', 'venue', 'code', 'pdf', 'keywords'],
  ...['itemType', 'creators', 'abstractNote', 'date', 'tags', 'extra', 'citationKey', 'archiveID'],
  ...['paper', 'summary', 'organization', 'publishedAt', 'githubRepo', 'submittedOnDailyAt'],
  ...['archive', 'archive_location', 'citation-key', 'data', 'note', 'items'],
  ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__'],
];

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(0, -1, 2611.9999, 1e300, true, null, '', [], {}, [null], [[]], [{}], {
    'date-parts': [[null]],
  }),
);

const record = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), {
  selector: ([name]) => name,
  maxLength: 6,
});

/** As JSON text, because an object literal cannot have a member `__proto__`. */
const toJson = (members: [string, unknown][]) =>
  `{${members.map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`).join(', ')}}`;

describe('values of any type in any field are read without an exception', () => {
  for (const format of ['csl-json', 'json', 'zotero-json', 'hugging-face'])
    test(format, () =>
      fc.assert(
        fc.property(record, (members) => {
          const { problems } = parse(format, 'a.json', `[${toJson([['title', 'A'], ...members])}]`);
          for (const { message } of problems) assert.doesNotMatch(message, /cannot be read/);
        }),
      ),
    );

  test('json-lines', () =>
    fc.assert(
      fc.property(record, (members) => {
        const { problems } = parse('json-lines', 'a.jsonl', toJson([['title', 'A'], ...members]));
        for (const { message } of problems) assert.doesNotMatch(message, /cannot be read/);
      }),
    ));

  test('markdown-papers', () =>
    fc.assert(
      fc.property(record, (members) => {
        const yaml = stringify(new Map<string, unknown>([['title', 'A'], ...members]));
        const { problems } = parse('markdown-papers', 'a.md', `---\n${yaml}---\n`);
        for (const { message } of problems) assert.doesNotMatch(message, /cannot be read/);
      }),
    ));
});

describe('a number in place of text is reported as it is written', () => {
  for (const [format, name, text, line, hint] of [
    [
      'json',
      'a.json',
      '[{"title": "A", "authors": [],\n "arxiv": 2611.99990}]',
      2,
      'Put it in quotes: "arxiv": "2611.99990"',
    ],
    [
      'json',
      'a.json',
      '[{"title": "A",\n "arxiv_id": 2611.99990}]',
      2,
      'Put it in quotes: "arxiv_id": "2611.99990"',
    ],
    [
      'csl-json',
      'a.json',
      '[\n{"title": "A", "type": "book",\n "DOI": 10.10}]',
      3,
      'Put it in quotes: "DOI": "10.10"',
    ],
    [
      'json-lines',
      'a.jsonl',
      '{"title": "A"}\n{"title": "B", "doi": 10.10}',
      2,
      'Put it in quotes: "doi": "10.10"',
    ],
    ['json', 'a.json', '[{"title": 1984}]', 1, 'Put it in quotes: "title": "1984"'],
    [
      'markdown-papers',
      'a.md',
      '---\ntitle: A\narxiv: 2611.99990\n---\n',
      3,
      'Put it in quotes: arxiv: "2611.99990"',
    ],
    ['markdown-papers', 'a.md', '---\ntitle: 1984\n---\n', 2, 'Put it in quotes: title: "1984"'],
  ] as const)
    test(`${format}: ${hint}`, () => {
      const { problems } = parse(format, name, text);
      const found = problems.find(({ code }) => code === 'value-unquoted');
      assert.deepEqual(
        { line: found?.line, hint: found?.hint, severity: found?.severity },
        { line, hint, severity: 'error' },
      );
    });

  test('in other fields it is a warning, and the paper is kept', () => {
    const { drafts, problems } = parse('json', 'a.json', '[{"title": "A", "publisher": 5}]');
    assert.equal(drafts.length, 1);
    assert.deepEqual(
      problems.map(({ code, hint }) => [code, hint]),
      [['field-left-out', 'Put it in quotes: "publisher": "5"']],
    );
  });
});

describe('names that every object has are names like others', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__'])
    for (const [format, file, text] of [
      ['csv', 'a.csv', `title,${name}\nA Title,x\n`],
      ['ris', 'a.ris', `TY  - ${name}\nTI  - A Title\nLA  - ${name}\nER  - \n`],
      ['nbib', 'a.nbib', `PMID- 1\nTI  - A Title\nLA  - ${name}\n`],
      ['bibtex', 'a.bib', `@book{k, title = {A Title}, langid = {${name}}, type = {${name}}}`],
      ['bibtex', 'a.bib', `@book{${name}, title = {A Title}, ${name} = {x}}`],
      ['json', 'a.json', `[{"title": "A Title", "${name}": {"x": 1}}]`],
      ['csl-json', 'a.json', `[{"title": "A Title", "type": "${name}", "${name}": "x"}]`],
      ['zotero-json', 'a.json', `[{"title": "A Title", "itemType": "${name}", "${name}": "x"}]`],
      ['markdown-papers', 'a.md', `---\ntitle: A Title\n${name}: x\n---\n`],
      [
        'endnote-xml',
        'a.xml',
        `<xml><records><record><ref-type name="${name}">1</ref-type><titles><title>A Title</title></titles></record></records></xml>`,
      ],
      [
        'acl-anthology',
        'a.xml',
        `<collection id="P17"><volume id="1"><paper id="1"><title>A Title</title><language>${name}</language></paper></volume></collection>`,
      ],
    ] as const)
      test(`${name} in ${format}: ${text.slice(0, 30).split('\n')[0]}`, () => {
        const { drafts, problems } = parse(format, file, text);
        assert.deepEqual(
          drafts.map(({ title }) => title),
          ['A Title'],
        );
        assert.ok(problems.every(({ message }) => !message.includes('cannot be read')));
        for (const one of Object.values(drafts[0]?.fields ?? {}))
          assert.notEqual(typeof one, 'function');
      });
});

describe('an exception is a problem of its record or file', () => {
  const deep = `${'<b>'.repeat(20_000)}x${'</b>'.repeat(20_000)}`;
  const xml = (title: string) =>
    `<collection id="P17"><volume id="1">\n<paper id="1"><title>${title}</title></paper>\n<paper id="2"><title>Good</title></paper>\n</volume></collection>`;

  test('an XML record that is nested too deep is reported with its line, and the next is read', () => {
    const { drafts, problems } = parse('acl-anthology', 'a.xml', xml(deep));
    assert.deepEqual(
      drafts.map(({ title }) => title),
      ['Good'],
    );
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['record-broken', 2]],
    );
  });

  test('the conversion stops, and with keepGoing writes the other papers', () => {
    using folder = new ContentFolder({
      'digests/2025-04-28-page.txt': page({ 'Counting Sheep at Night': abstractOf('We count.') }),
      'digests/broken.xml': xml(deep),
    });
    assert.deepEqual(folder.convert().codes, ['record-broken digests/broken.xml 2']);
    assert.ok(!folder.has('papers'));
    folder.convert({ keepGoing: true });
    assert.ok(folder.has('papers/2025-04-28-page/counting-sheep-at-night.md'));
    assert.ok(folder.has('papers/broken/P17-1002.md'));
  });
});
