import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { countSteps } from '../../count-steps.ts';
import { readAuthorList } from '../../../scripts/formats/arxiv/paper.ts';
import { bibtex } from '../../../scripts/formats/bibtex.ts';
import { readNames } from '../../../scripts/formats/bibtex/names.ts';
import { readPeople } from '../../../scripts/formats/csv/columns.ts';
import { formats } from '../../../scripts/formats/index.ts';
import { toNotation } from '../../../scripts/formats/papers-page/notation.ts';
import { findTopics } from '../../../src/analysis/topics/find-topics.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { toTokens } from '../../../src/text/tokens.ts';

/** Size of each input: quadratic time, 10¹¹ steps, is minutes. */
const LENGTH = 300_000;

/** Time that no linear function needs on any machine, in milliseconds. */
const TIMEOUT = 60_000;

/** 40 entries, each of which inherits twice from the next: 2⁴⁰ paths. */
const xdata = Array.from(
  { length: 40 },
  (_, n) => `@xdata{x${n}, xdata = {x${n + 1}, x${n + 1}}, publisher = {P}}`,
).join('\n');

const strings = Array.from({ length: 40 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`);

const parseBibtex = (text: string) => bibtex.parse({ name: 'a.bib', text });

const formatOf = (name: string) => {
  const format = formats.find((one) => one.name === name);
  assert.ok(format);
  return format;
};
const parse = (format: string, text: string) => () =>
  formatOf(format).parse({ name: `a${formatOf(format).extensions[0]}`, text });

/** Formats read the beginning of a file to detect it: the same text is read twenty times, since the beginning is limited. */
const detect = (format: string, text: string) => () => {
  for (let time = 0; time < 20; time++)
    formatOf(format).detect({ name: `a${formatOf(format).extensions[0]}`, text });
};

const noCorrections = { rename: {}, join: {}, hide: [], add: {} };
const topicsIn =
  (text: string, keyword: string[] = []) =>
  () =>
    findTopics(
      ['a', 'b'].map((id) => ({ id, title: 'A title', abstract: text, keyword })),
      noCorrections,
    );

const keywords = (n: number) => Array.from({ length: n }, (_, index) => `keyword ${index}`);
const columns = (n: number) => Array.from({ length: n }, (_, index) => `,c${index}`).join('');

/** Inputs made to be slow, by their size: what reads them. */
const inputs: Record<string, (n: number) => () => unknown> = {
  'blanks in author cells': (n) => () => readPeople(`Ada${' '.repeat(n)}Lovelace`),
  'blanks in BibTeX names': (n) => () => readNames(`Ada${' '.repeat(n)}Lovelace`),
  'blank lines in papers pages': (n) => () => toNotation(Array<string>(n).fill('')),
  'one line of blanks in a papers page': (n) => parse('papers-page', ' '.repeat(n)),
  '![ in a Markdown list': (n) => parse('markdown-list', `- ${'!['.repeat(n)}\n`),
  'one [ per entry of a Markdown list': (n) => parse('markdown-list', `- [\n`.repeat(n)),
  'long links in an entry of a Markdown list': (n) =>
    parse('markdown-list', `- ${'[abc def ghi](https://a.example/b) '.repeat(n)}\n`),
  'tags without an end among authors': (n) => () => readAuthorList('<'.repeat(n)),
  'blanks among authors': (n) => () => readAuthorList(`Ada${' '.repeat(n)}Bell`),
  'keywords in JSON': (n) => parse('json', JSON.stringify([{ title: 'A', keywords: keywords(n) }])),
  'keywords in CSV': (n) => parse('csv', `title,keywords\nA,${keywords(n).join(';')}\n`),
  'keywords in RIS': (n) =>
    parse('ris', `TY  - JOUR\nTI  - A\nKW  - ${keywords(n).join('\nKW  - ')}\nER  - \n`),
  'keywords in BibTeX': (n) =>
    parse('bibtex', `@misc{a, title={A}, keywords={${keywords(n).join()}}}`),
  'columns in CSV': (n) => parse('csv', `title${columns(n)}\nA${',x'.repeat(n)}\n`),
  'short rows below many columns in CSV': (n) =>
    parse('csv', `title${columns(n / 10)}\n${'A\n'.repeat(n / 10)}`),
  'an unclosed quotation mark in CSV': (n) => parse('csv', `title,b\n"${'a,""b\n'.repeat(n)}`),
  'unclosed quotation marks in CSV': (n) => parse('csv', `title,b\n${'"a,b\n'.repeat(n / 10)}`),
  'blank lines in detection of RIS': (n) => detect('ris', '\n'.repeat(n)),
  'topics in one word': (n) => topicsIn('a'.repeat(n)),
  'topics in one word with hyphens': (n) => topicsIn('a-'.repeat(n)),
  'topics in capitals': (n) => topicsIn('aB'.repeat(n)),
  'topics of many keywords': (n) => topicsIn('', keywords(n / 10)),
  'a query of one word': (n) => () => toTokens('a'.repeat(n)),
  'a query of many words': (n) => () => toTokens('ab '.repeat(n / 10)),
  'a query of fields': (n) => () => parseQuery('a:'.repeat(n)),
};

test('a value of BibTeX that is too long is reported, and the next entry is read', () => {
  const { drafts, problems } = parseBibtex(
    `@string{s0 = "a"}\n${strings.join('\n')}\n@misc{a, title = {A}, year = 2020}`,
  );
  assert.equal(drafts.length, 1);
  const messages = problems.map(({ line, message }) => `${line}: ${message}`);
  assert.ok(
    messages.includes(
      '21: The abbreviation: the value of s20 is longer than 1,000,000 characters.',
    ),
    messages.join('\n'),
  );
});

test('entries that inherit from each other twice, and abbreviations that double, are read', () => {
  const entry = `${xdata}\n@misc{a, title = {A}, xdata = {x0}}`;
  assert.equal(runTimed(() => parseBibtex(entry)).drafts.length, 1);
  const doubled = `@string{s0 = "a"}\n${strings.join('\n')}\n@misc{a, title = s40}`;
  runTimed(() => parseBibtex(doubled));
});

test('an entry of a Markdown list that is too long is reported, and the next is read', () => {
  const entry = '- [A paper with a title](https://arxiv.org/abs/2401.00001)';
  const { drafts, problems } = parse('markdown-list', `- ${'!['.repeat(6000)}\n${entry}\n`)();
  assert.equal(drafts.length, 1);
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['line-not-understood', 1]],
  );
});

describe('input made to be slow is read in linear time', () => {
  for (const [what, read] of Object.entries(inputs)) {
    test(what, () => {
      runTimed(read(LENGTH));
    });

    test(`${what}: twice as many take twice the steps`, () => {
      // The first reading fills tables that are read once. Its words differ from the others', because stems and keys of words are cached.
      countSteps(read(900));
      const [steps, twice] = [countSteps(read(1000)), countSteps(read(2000))];
      assert.ok(twice < 3 * steps + 1000, `${steps} steps, then ${twice}`);
    });
  }
});

/** Runs synchronous code, which a test’s timeout does not end. */
function runTimed<Result>(read: () => Result): Result {
  return runInNewContext('read()', { read }, { timeout: TIMEOUT }) as Result;
}
