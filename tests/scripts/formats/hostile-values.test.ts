import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { toCandidate } from '../../../scripts/convert/candidate.ts';
import { bibtex } from '../../../scripts/formats/bibtex.ts';
import { formats } from '../../../scripts/formats/index.ts';
import type { Draft, Format, ParseResult, Source } from '../../../scripts/formats/format.ts';
import { Records, type SourceRecord } from '../../../scripts/formats/shared/records.ts';
import { frontMatterSchema } from '../../../src/model/paper.ts';
import { toDigests } from '../../hostile/digests.ts';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';

const parse = (format: string, name: string, text: string): ParseResult =>
  parseSource(format, { name, text });

function parseSource(format: string, source: Source): ParseResult {
  const found = formats.find((one) => one.name === format);
  assert.ok(found);
  return found.parse(source);
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

  for (const [format, toDigest] of Object.entries(toDigests).filter(
    ([name]) => !name.startsWith('papers-page'),
  ))
    test(`${format}: whatever is thrown while a record is read is reported with its line`, (context) => {
      const source = toDigest(['first', 'second', 'third']);
      const expected = parseSource(format, source);
      const add = Records.prototype.add;
      context.mock.method(Records.prototype, 'add', function (this: Records, record: SourceRecord) {
        if (record.title?.includes('second')) throw new RangeError('Too deep');
        return add.call(this, record);
      });
      const { drafts, problems } = parseSource(format, source);
      const others = expected.drafts.filter(({ title }) => !title.includes('second'));
      assert.equal(others.length, 2);
      assert.deepEqual(drafts, others);
      const line = expected.drafts.find(({ title }) => title.includes('second'))?.lines[0];
      const broken = problems.filter(({ code }) => code === 'record-broken');
      assert.deepEqual(
        broken.map((one) => [one.line, one.message]),
        [[line, 'This record cannot be read: Too deep.']],
      );
    });

  test('whatever a format or the text of a paper throws is reported, and keepGoing writes the others', (context) => {
    const throwing: Format = {
      ...bibtex,
      name: 'throwing',
      detect: ({ name }) => Number(name === 'thrown.bib') * 2,
      parse: () => {
        throw new TypeError('Not a paper');
      },
    };
    formats.push(throwing);
    context.after(() => formats.pop());
    const draft = {
      lines: [7, 7],
      title: 'A title',
      get abstract(): string {
        throw new RangeError('Too deep');
      },
      fields: {},
    };
    const odd: Format = {
      ...bibtex,
      name: 'odd',
      detect: ({ name }) => Number(name === 'odd.bib') * 2,
      parse: () => ({ digest: {}, drafts: [draft as Draft], account: [], problems: [] }),
    };
    formats.push(odd);
    context.after(() => formats.pop());
    const book = '@book{a, title = {A Book on Sheep}}\n';
    using folder = new ContentFolder({
      'digests/thrown.bib': book,
      'digests/odd.bib': book,
      'digests/good.bib': book,
      'references/thrown.bib': book,
    });
    const { codes, problems } = folder.convert({ keepGoing: true });
    assert.deepEqual(codes.sort(), [
      'file-broken digests/thrown.bib',
      'file-broken references/thrown.bib',
      'record-broken digests/odd.bib 7',
    ]);
    for (const { message } of problems) assert.match(message, /Not a paper|Too deep/);
    assert.ok(folder.has('papers/good/a.md'));
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

describe('long and deeply nested text in every field is read', () => {
  // One of each kind: the others share their readers of text.
  const kinds = ['papers-page', 'bibtex', 'ris', 'endnote-xml', 'csv', 'markdown-papers'];
  const texts: Record<string, string> = {
    'a long word': 'a'.repeat(100_000),
    'many names': 'Ada Lovelace and Alan Turing, '.repeat(3000),
    'HTML 3,000 deep': `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`,
    'formulas 4,000 deep': `$${'\\frac{a}{'.repeat(4000)}b${'}'.repeat(4000)}$`,
    'commands 4,000 deep': `${'\\emph{'.repeat(4000)}x${'}'.repeat(4000)}`,
    'brackets without end': '{[<('.repeat(5000),
  };
  for (const [what, text] of Object.entries(texts))
    test(what, () => {
      for (const format of kinds) {
        const source = toDigests[format]?.([text]);
        assert.ok(source);
        const { drafts, problems } = parseSource(format, source);
        for (const { message } of problems) {
          assert.doesNotMatch(message, /cannot be read/, format);
          assert.ok(message.length <= 500, `${format}: ${message.length} characters`);
        }
        for (const [index, draft] of drafts.entries()) {
          const { candidate, problems: found } = toCandidate(draft, index, 'd', 'digests/d');
          assert.ok(candidate ?? found.length > 0, format);
        }
      }
    });
});
