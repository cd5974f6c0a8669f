import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse as parseWithRetorquere } from '@retorquere/bibtex-parser';
import { parseEntries } from '../../../scripts/formats/bibtex/entries.ts';
import { readNames } from '../../../scripts/formats/bibtex/names.ts';
import { bibtex } from '../../../scripts/formats/bibtex.ts';

const fieldsOf = (text: string) => {
  const [entry] = parseEntries(text).entries;
  return (
    entry && {
      type: entry.type,
      key: entry.key,
      ...Object.fromEntries([...entry.fields].map(([name, { value }]) => [name, value])),
    }
  );
};

describe('an entry', () => {
  for (const [what, text, expected] of [
    ['in braces', '@Book{k, Title = {A}}', { type: 'book', key: 'k', title: 'A' }],
    ['in parentheses', '@book(k, title = {A (b)})', { type: 'book', key: 'k', title: 'A (b)' }],
    ['without a key', '@misc{title = {A}}', { type: 'misc', key: '', title: 'A' }],
    ['with an empty key', '@misc{, title = {A}}', { type: 'misc', key: '', title: 'A' }],
    [
      'with an odd key',
      '@misc{DBLP:conf/acl/X+19 b, title = {A}}',
      { type: 'misc', key: 'DBLP:conf/acl/X+19 b', title: 'A' },
    ],
    ['without fields', '@misc{k}', { type: 'misc', key: 'k' }],
    [
      'with numbers and words',
      '@misc{k, year = 2020, month = jan}',
      { type: 'misc', key: 'k', year: '2020', month: 'jan' },
    ],
    [
      'with concatenation',
      '@string{a = "x" # {y}} @misc{k, title = a # " z" # 1}',
      { type: 'misc', key: 'k', title: 'xy z1' },
    ],
    [
      'with quotes in braces',
      '@misc{k, title = "A {"}b{"} c"}',
      { type: 'misc', key: 'k', title: 'A {"}b{"} c' },
    ],
    [
      'with escaped braces',
      '@misc{k, title = {A \\{b\\} c}}',
      { type: 'misc', key: 'k', title: 'A \\{b\\} c' },
    ],
    [
      'with an unpaired escaped brace',
      '@misc{k, title = {A \\{ c}}',
      { type: 'misc', key: 'k', title: 'A \\{ c' },
    ],
    [
      'with a % in a field',
      '@misc{k, title = {50% of A}}',
      { type: 'misc', key: 'k', title: '50% of A' },
    ],
    [
      'with a comment between fields',
      '@misc{k, % no, really = {x}\n title = {A}}',
      { type: 'misc', key: 'k', title: 'A' },
    ],
    [
      'with an entry inside',
      '@misc{k, title = {A}, bibtex = {\n@misc{k,\n title = {A}}}}',
      { type: 'misc', key: 'k', title: 'A', bibtex: '\n@misc{k,\n title = {A}}' },
    ],
    [
      'commented out',
      '%@misc{no, title = {B}}\n@misc{k, title = {A}}',
      { type: 'misc', key: 'k', title: 'A' },
    ],
    [
      'below an email address',
      'ada@example.org\n@misc{k, title = {A}}',
      { type: 'misc', key: 'k', title: 'A' },
    ],
  ] as const)
    test(`${what} is read as written`, () => assert.deepEqual(fieldsOf(text), expected));
});

test('a parent is also found by its other keys', () => {
  const { drafts, problems } = bibtex.parse({
    name: 'a.bib',
    text: '@inproceedings{x, title = {A}, crossref = {old}}\n@proceedings{new, ids = {older, old}, title = {Proc. of Sheep}}',
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity !== 'info'),
    [],
  );
  assert.equal(drafts[0]?.fields['container-title'], 'Proc. of Sheep');
});

test('names in braces, groups and “and others” are distinguished', () =>
  assert.deepEqual(readNames('{Barnes and Noble} and Ada Lovelace AND others'), {
    names: [{ literal: 'Barnes and Noble' }, { given: 'Ada', family: 'Lovelace' }],
    hasOthers: true,
    hasCommas: false,
  }));

test('any text between balanced braces is read unchanged', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', ',', '"', '=', '#', '%', '@', '\n', '\\"', 'é'),
  });
  const value = fc.tuple(text, text, text).map(([a, b, c]) => `${a}{${b}}${c}`);
  fc.assert(
    fc.property(value, value, (first, second) => {
      const { entries, problems } = parseEntries(
        `@misc{k,\n  title = {${first}},\n  note = {${second}}\n}\n`,
      );
      assert.deepEqual(problems, []);
      assert.deepEqual(
        [...(entries[0]?.fields.values() ?? [])].map((field) => field.value),
        [first, second],
      );
    }),
  );
});

test('keys, types and fields are those that another parser finds', () => {
  const text = readFileSync('tests/fixtures/formats/bibtex/sheep.bib', 'utf8');
  const other = parseWithRetorquere(text, { raw: true }).entries.map(({ key, type, fields }) => [
    key,
    type,
    Object.keys(fields).length > 0,
  ]);
  assert.deepEqual(
    parseEntries(text).entries.map(({ key, type, fields }) => [key, type, fields.size > 0]),
    other,
  );
});

test('ten thousand broken entries are each reported', () => {
  const { problems } = bibtex.parse({
    name: 'a.bib',
    text: '@misc{k, title = {{A,\n year = 2020}\n'.repeat(10_000),
  });
  assert.equal(problems.filter(({ code }) => code === 'record-broken').length, 10_000);
});

describe('a URL', () => {
  for (const [written, href] of [
    ['https://example.org/a_b', 'https://example.org/a_b'],
    ['\\url{https://example.org/a\\_b}', 'https://example.org/a_b'],
    ['https://example.org/{\\textasciitilde}ada', 'https://example.org/~ada'],
    ['<a href="https://example.org/a">here</a>', 'https://example.org/a'],
    ['www.example.org/a', 'https://www.example.org/a'],
    ['https://example.org/a; https://example.org/b', 'https://example.org/a'],
  ] as const)
    test(`written ${written} is found`, () => {
      const text = `@misc{k, title = {A}, url = {${written}}}`;
      assert.equal(bibtex.parse({ name: 'a.bib', text }).drafts[0]?.fields.URL, href);
    });
});

describe('a year and a month', () => {
  for (const [fields, issued] of [
    ['year = 2020, month = jan', '2020-01'],
    ['year = {2020}, month = "12"', '2020-12'],
    ['year = 2020, month = sep # "~3"', '2020-09-03'],
    ['year = 2020, month = {June 5--7}', '2020-06-05'],
    ['year = 2020, month = {Spring}', '2020'],
    ['year = {[1843]}', '1843'],
    ['year = {c. 1843}', '1843'],
    ['year = {to appear}', undefined],
    ['date = {2020-02-30}', undefined],
    ['date = {2019-04/2019-05}', '2019-04'],
  ] as const)
    test(`${fields} is ${issued ?? 'no date'}`, () => {
      const text = `@misc{k, title = {A}, ${fields}}`;
      assert.equal(bibtex.parse({ name: 'a.bib', text }).drafts[0]?.fields.issued, issued);
    });
});

describe('the year and the day of submission', () => {
  const arxiv = 'eprint = {2305.16300}, eprinttype = {arxiv}';
  for (const [fields, dates] of [
    [`booktitle = {ICML}, year = {2024}, date = {2023-05-25}, ${arxiv}`, ['2024', '2023-05-25']],
    [`booktitle = {ICML}, year = {2024}, date = {2024-05-25}, ${arxiv}`, ['2024-05-25', undefined]],
    [`booktitle = {ICML}, year = {2024}, ${arxiv}`, ['2024', undefined]],
    [`year = {2024}, date = {2023-05-25}, ${arxiv}`, ['2023-05-25', undefined]],
    ['booktitle = {ICML}, year = {2024}, date = {2023-05-25}', ['2023-05-25', undefined]],
  ] as const)
    test(`${fields}: published ${dates[0]}, submitted ${dates[1] ?? 'unknown'}`, () => {
      const text = `@inproceedings{a, title = {One}, ${fields}}`;
      const read = bibtex.parse({ name: 'a.bib', text }).drafts[0]?.fields;
      assert.deepEqual([read?.issued, read?.submitted], dates);
    });
});
