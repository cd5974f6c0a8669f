import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bibtex } from '../../../scripts/formats/bibtex.ts';
import { readNames } from '../../../scripts/formats/bibtex/names.ts';
import { readPeople } from '../../../scripts/formats/csv/columns.ts';
import { toNotation } from '../../../scripts/formats/papers-page/notation.ts';

/** Time that no linear function needs on any machine, in milliseconds; quadratic time is many minutes for a million characters. */
const TIMEOUT = 60_000;

const blanks = ' '.repeat(1_000_000);

/** 40 entries, each of which inherits twice from the next: 2⁴⁰ paths. */
const xdata = Array.from(
  { length: 40 },
  (_, n) => `@xdata{x${n}, xdata = {x${n + 1}, x${n + 1}}, publisher = {P}}`,
).join('\n');

const strings = Array.from({ length: 40 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}`);

const parseBibtex = (text: string) => bibtex.parse({ name: 'a.bib', text });

const inputs: Record<string, () => unknown> = {
  'blanks in author cells': () => readPeople(`Ada${blanks}Lovelace`),
  'blanks in BibTeX names': () => readNames(`Ada${blanks}Lovelace`),
  'blank lines in papers pages': () => toNotation(Array<string>(1_000_000).fill('')),
  '@xdata that names the next twice': () =>
    parseBibtex(`${xdata}\n@misc{a, title = {A}, xdata = {x0}}`),
  '@string that doubles': () =>
    parseBibtex(`@string{s0 = "a"}\n${strings.join('\n')}\n@misc{a, title = s40}`),
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

describe('input made to be slow is read in linear time', () => {
  for (const [what, read] of Object.entries(inputs))
    test(what, () => {
      // Unlike a test's timeout, this one ends synchronous code.
      assert.doesNotThrow(() => void runInNewContext('read()', { read }, { timeout: TIMEOUT }));
    });
});
