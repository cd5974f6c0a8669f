import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './read-fixture.ts';

const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n';
const external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n';
const feed = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api</id>\n${entries}</feed>\n`;
const entry = (id: string, title: string) =>
  `<entry><id>http://arxiv.org/abs/${id}</id>\n<title>${title}</title></entry>\n`;
const csl = (...items: string[]) => `[\n${items.join(',\n')}\n]\n`;
const item = (id: string, rest = '"title": "A Title", "type": "book"') =>
  `{"id": "${id}", ${rest}}`;
const good = '@book{good, title = {A Good Book}}\n';

/** What is wrong, the file, its text, the number of papers read, and each problem: code, line, message. */
const table: [
  what: string,
  name: string,
  text: string,
  papers: number,
  problems: [code: string, line: number | undefined, message: RegExp][],
][] = [
  // BibTeX
  [
    'an unclosed entry',
    'a.bib',
    `@book{x, title = {A Book},\n year = 2020\n${good}`,
    1,
    [['record-broken', 1, /“x” is not closed: missing brace before line 3/]],
  ],
  [
    'an unclosed field',
    'a.bib',
    `@book{x, title = {A Book,\n year = 2020}\n${good}`,
    1,
    [['record-broken', 1, /“x” is not closed/]],
  ],
  [
    'a field that swallows the next entries',
    'a.bib',
    `@book{x, title = {{A Book,\n year = 2020}\n${good}`,
    1,
    [['record-broken', 1, /“x” is not closed: the value of title has no end/]],
  ],
  [
    'a file that ends in an entry',
    'a.bib',
    `${good}@book{x, title = {A Book},\n`,
    1,
    [['record-broken', 2, /the file ends inside it/]],
  ],
  [
    'an unclosed quotation mark',
    'a.bib',
    `@book{x, title = "A Book,\n year = 2020}\n${good}`,
    1,
    [['record-broken', 1, /the value of title has no end/]],
  ],
  [
    'invalid text between fields',
    'a.bib',
    `@book{x, title = {A Book}, ???, year = 2020}\n${good}`,
    1,
    [['record-broken', 1, /expected a field, found “\?\?\?, year = 2020}”/]],
  ],
  [
    'two broken entries',
    'a.bib',
    `@book{x, title = {A}\n@book{y, title = {B}\n${good}`,
    1,
    [
      ['record-broken', 1, /“x”/],
      ['record-broken', 2, /“y”/],
    ],
  ],
  [
    'an entry without title',
    'a.bib',
    `@book{x, year = 2020}\n${good}`,
    1,
    [['record-untitled', 1, /“x” has no title/]],
  ],
  [
    'a duplicate key',
    'a.bib',
    `${good}@book{good, title = {Another}}\n`,
    2,
    [['key-repeated', 2, /Duplicate key “good” \(first on line 1\)/]],
  ],
  [
    'a duplicate field',
    'a.bib',
    '@book{x, title = {A Book},\n title = {Another}}',
    1,
    [['record-repaired', 2, /duplicate field title/]],
  ],
  [
    'a missing comma',
    'a.bib',
    '@book{x, title = {A Book}\n year = 2020}',
    1,
    [['record-repaired', 1, /missing comma after title/]],
  ],
  [
    'an undefined abbreviation',
    'a.bib',
    '@article{x, title = {A}, journal = tpami}',
    1,
    [['record-repaired', 1, /the abbreviation “tpami” is not defined/]],
  ],
  [
    'authors separated by commas',
    'a.bib',
    '@book{x, title = {A},\n author = {Ada Lovelace, Alan Turing, Grace Hopper}}',
    1,
    [['record-repaired', 2, /authors are separated by commas/]],
  ],
  [
    'a missing parent',
    'a.bib',
    '@inproceedings{x, title = {A}, crossref = {y}}',
    1,
    [['field-left-out', 1, /its parent entry “y” does not exist/]],
  ],
  [
    'an invalid year',
    'a.bib',
    '@book{x, title = {A Book}, year = {soon}}',
    1,
    [['field-left-out', 1, /invalid issued “soon”/]],
  ],
  [
    'an invalid DOI',
    'a.bib',
    '@book{x, title = {A Book}, doi = {none}}',
    1,
    [['field-left-out', 1, /invalid DOI “none”/]],
  ],
  [
    'an unsafe URL',
    'a.bib',
    '@book{x, title = {A Book}, url = {javascript:alert(1)}}',
    1,
    [['field-left-out', 1, /invalid URL/]],
  ],
  [
    'a file with comments only',
    'a.bib',
    'only words',
    0,
    [['papers-missing', undefined, /No papers found/]],
  ],
  // JSON
  [
    'a JSON that ends early',
    'a.json',
    `[\n${item('x')},\n{"id": "y", "title": "B`,
    1,
    [['file-broken', 3, /The record that starts on line 3 is not closed/]],
  ],
  [
    'an unclosed list',
    'a.json',
    `[\n${item('x')}\n`,
    1,
    [['file-broken', 3, /list that starts on line 1 is not closed/]],
  ],
  [
    'text after the JSON',
    'a.json',
    `${csl(item('x'))}oops\n`,
    1,
    [['file-broken', 4, /Unexpected text after the end/]],
  ],
  [
    'a broken record among good ones',
    'a.json',
    csl(item('x'), '{"id": "y" "title": "B"}', item('z')),
    2,
    [['record-broken', 3, /Record 2 is not valid JSON/]],
  ],
  [
    'a missing quotation mark in a record',
    'a.json',
    csl(item('x'), '{"id": "y",\n "title": "B,\n "type": "book"}', item('z')),
    2,
    [['record-broken', 4, /Record 2 is not valid JSON/]],
  ],
  [
    'a missing comma between records',
    'a.json',
    `[\n${item('x')}\n${item('y')}\n]`,
    2,
    [['file-broken', 3, /Missing comma/]],
  ],
  [
    'a comma before the end',
    'a.json',
    `[\n${item('x')},\n]`,
    1,
    [['file-broken', 3, /Unexpected comma before the end/]],
  ],
  [
    'a record without title',
    'a.json',
    csl(item('x'), item('y', '"type": "book"')),
    1,
    [['record-untitled', 3, /“y” has no title/]],
  ],
  [
    'a record that is not an object',
    'a.json',
    csl(item('x'), '12'),
    1,
    [['record-broken', 3, /Record 2 is not a paper/]],
  ],
  [
    'a date that does not exist',
    'a.json',
    csl(item('x', '"title": "A", "type": "book", "issued": {"date-parts": [[2023, 2, 31]]}')),
    1,
    [['field-left-out', 2, /invalid issued “2023-2-31”/]],
  ],
  [
    'a broken line of JSON Lines',
    'a.jsonl',
    '{"title": "A", "id": "x"}\n{"title": \n{"title": "B"}\n',
    2,
    [['record-broken', 2, /Not a JSON object/]],
  ],
  // XML
  [
    'an XML bomb',
    'a.xml',
    `${bomb}${feed(entry('2301.00001', '&b;'))}`,
    0,
    [['xml-entities', 1, /declares entities/]],
  ],
  [
    'an external entity',
    'a.xml',
    `${external}${feed(entry('2301.00001', '&e;'))}`,
    0,
    [['xml-entities', 1, /declares entities/]],
  ],
  [
    'an unclosed element',
    'a.xml',
    feed(
      `<entry><title>A</title>\n<id>http://arxiv.org/abs/2301.00001</entry>\n${entry('2301.00002', 'B')}`,
    ),
    1,
    [['record-broken', 3, /Invalid <entry> \(starts on line 2\)/]],
  ],
  [
    'an XML that ends early',
    'a.xml',
    feed(entry('2301.00002', 'B') + '<entry><title>A').slice(0, -9),
    1,
    [['record-broken', 4, /Invalid .*: unclosed tag/]],
  ],
  [
    'an unknown entity',
    'a.xml',
    feed(`${entry('2301.00001', 'A &foo; B')}${entry('2301.00002', 'B')}`),
    1,
    [['record-broken', 3, /undefined entity/]],
  ],
  [
    'a volume with a paper without title',
    'a.xml',
    '<collection id="P17"><volume id="1">\n<paper id="1"><author><last>X</last></author></paper>\n</volume></collection>',
    0,
    [['record-untitled', 2, /“P17-1001” has no title/]],
  ],
  // tables
  [
    'an unclosed quotation mark in a table',
    'a.csv',
    'title,year\n"A,2020\nB,2021\n',
    1,
    [['record-broken', 2, /A quotation mark is not closed/]],
  ],
  [
    'a quotation mark that closes too early',
    'a.csv',
    'title,year\n"A" Title,2020\nB,2021\n',
    1,
    [['record-broken', 2, /not closed at the end of its cell/]],
  ],
  [
    'rows that are too short and too long',
    'a.csv',
    'title,year\nA\nB,2021,x\n',
    2,
    [
      ['row-ragged', 2, /1 cells, fewer than the 2 columns/],
      ['row-ragged', 3, /3 cells, more than/],
    ],
  ],
  [
    'a table without a title',
    'a.csv',
    'what,when\nA,2020\n',
    0,
    [['file-broken', 1, /No column “title” in the first line: what, when/]],
  ],
  [
    'a row without a title',
    'a.csv',
    'title,year\n,2020\nB,2021\n',
    1,
    [['record-untitled', 2, /The row on line 2 has no title/]],
  ],
  // tagged lines
  [
    'a saved page without papers',
    'a.html',
    '<!doctype html><p>Only <b>words</b></p>',
    0,
    [['papers-missing', undefined, /only page navigation/]],
  ],
  [
    'an unclosed RIS record',
    'a.ris',
    'TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n',
    2,
    [['record-broken', 2, /“ER  - ” is missing/]],
  ],
  [
    'a RIS date that does not exist',
    'a.ris',
    'TY  - JOUR\nTI  - A Title\nPY  - 2023/02/31\nER  - \n',
    1,
    [['field-left-out', 1, /invalid issued “2023\/02\/31”/]],
  ],
  [
    'an invalid MEDLINE date',
    'a.nbib',
    'PMID- 1\nTI  - A Title\nDP  - soon\n',
    1,
    [['field-left-out', 1, /invalid issued “soon”/]],
  ],
  [
    'a RIS record without title',
    'a.ris',
    'TY  - BOOK\nER  - \n',
    0,
    [['record-untitled', 1, /has no title/]],
  ],
  [
    'lines outside RIS records',
    'a.ris',
    'stray words\nTY  - BOOK\nTI  - A\nER  - \n',
    1,
    [['line-not-understood', 1, /“stray words” is outside any record/]],
  ],
  [
    'a PubMed record without title',
    'a.nbib',
    'PMID- 1\nAB  - x\n\nPMID- 2\nTI  - A\n',
    1,
    [['record-untitled', 1, /PMID 1 has no title/]],
  ],
  // Markdown
  [
    'front matter with invalid YAML',
    'a.md',
    '---\ntitle: A\nauthors: [x\n---\n',
    0,
    [['record-broken', 3, /The file: Invalid YAML/]],
  ],
];

describe('broken files', () => {
  for (const [what, name, text, papers, expected] of table)
    test(`${what}: the problem has its line, and the rest is read`, () => {
      const { drafts, problems } = read(name, text);
      assert.deepEqual(
        problems.map(({ code, line }) => [code, line]),
        expected.map(([code, line]) => [code, line]),
      );
      expected.forEach(([, , message], index) =>
        assert.match(problems[index]?.message ?? '', message),
      );
      assert.equal(drafts.length, papers);
    });
});
