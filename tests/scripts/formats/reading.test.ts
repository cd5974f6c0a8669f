import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toAccount } from '../../../scripts/formats/shared/account.ts';
import {
  arxivOfHref,
  doiOfHref,
  toArxivId,
  toDoi,
  toHref,
} from '../../../scripts/formats/shared/identifiers.ts';
import { toLanguageTag } from '../../../scripts/formats/shared/language-tag.ts';
import { nbib } from '../../../scripts/formats/nbib.ts';
import { ris } from '../../../scripts/formats/ris.ts';
import { parsePartialDate } from '../../../scripts/formats/shared/partial-date.ts';
import { readJsonRecords } from '../../../scripts/formats/shared/json-records.ts';
import { readTable } from '../../../scripts/formats/csv/table.ts';
import { lineRoles, type LineSpan } from '../../../src/model/ledger.ts';

describe('a date', () => {
  for (const [text, date] of [
    ['2023', '2023'],
    ['2023-05', '2023-05'],
    ['2023-5-7', '2023-05-07'],
    ['2023/05/25', '2023-05-25'],
    ['2023-05-25T10:00:00Z', '2023-05-25'],
    ['20230525', '2023-05-25'],
    ['May 2023', '2023-05'],
    ['25 May 2023', '2023-05-25'],
    ['Thu, 25 May 2023 00:00:00 GMT', '2023-05-25'],
    ['May 25, 2023', '2023-05-25'],
    ['2023 May 25', '2023-05-25'],
    ['2019 Apr-Jun', '2019-04'],
    ['2020/2022', '2020'],
    ['2020~', '2020'],
    ['2003-21', '2003'],
    ['2012-22/2012-23', '2012'],
    ['Spring 2019', '2019'],
    ['1999-XX-XX', '1999'],
    ['11/2010', '2010-11'],
    ['23/12/2010', '2010-12-23'],
    ['12/23/2010', '2010-12-23'],
    ['[2014]', '2014'],
    ['1829–1830', '1829'],
    ['July-October 1985', '1985-07'],
    ['31/02/2010', undefined],
    ['1996-13-03', undefined],
    ['2023-02-31', undefined],
    ['5/4/2023', undefined],
    ['in press', undefined],
    ['Mayhem 2023', undefined],
    ['', undefined],
  ] as const)
    test(`“${text}” is ${date ?? 'none'}`, () => assert.equal(parsePartialDate(text), date));
});

describe('identifiers', () => {
  for (const [read, text, expected] of [
    [toDoi, 'https://doi.org/10.1000/182', '10.1000/182'],
    [toDoi, 'doi:10.1000/182.', '10.1000/182'],
    [toDoi, '10.1000%2F182', '10.1000/182'],
    [toDoi, 'none', undefined],
    [doiOfHref, 'http://dx.doi.org/10.1000/182', '10.1000/182'],
    [doiOfHref, 'https://example.org/10.1000/182', undefined],
    [toArxivId, 'arXiv:2305.16300v2 [cs.CL]', '2305.16300'],
    [toArxivId, 'math.DG/0211159', 'math/0211159'],
    [toArxivId, '10.48550/arXiv.2305.16300', '2305.16300'],
    [toArxivId, '2305', undefined],
    [arxivOfHref, 'https://arxiv.org/pdf/2305.16300v1.pdf', '2305.16300'],
    [arxivOfHref, 'http://arxiv.org/abs/math/0211159', 'math/0211159'],
    [arxivOfHref, 'https://huggingface.co/papers/2305.16300#community', '2305.16300'],
    [arxivOfHref, 'https://example.org/abs/2305.16300', undefined],
    [toHref, 'www.example.org/a b', 'https://www.example.org/a%20b'],
    [toHref, 'javascript:alert(1)', undefined],
    [toHref, 'paper.pdf', undefined],
    [toLanguageTag, 'eng', 'en'],
    [toLanguageTag, 'ger', 'de'],
    [toLanguageTag, 'deu', 'de'],
    [toLanguageTag, 'cmn', 'zh'],
    [toLanguageTag, 'English', undefined],
    [toLanguageTag, '', undefined],
  ] as const)
    test(`${read.name} reads “${text}” as ${expected ?? 'none'}`, () =>
      assert.equal(read(text), expected));
});

const span = fc
  .tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom(...lineRoles),
  )
  .map(([from, more, part]): LineSpan => ({ lines: [from, from + more], part }));

test('an account has every line once, whatever the spans', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', 'a', ' '), { minLength: 1, maxLength: 30 }),
      fc.array(span),
      (lines, spans) => {
        const account = toAccount(`${lines.join('\n')}\n`, spans, 'chrome');
        const covered = account.flatMap(({ lines: [from, to] }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        assert.deepEqual(
          covered,
          lines.map((_, index) => index + 1),
        );
        for (const {
          lines: [from, to],
          part,
        } of spans)
          if (part === 'private')
            for (const { lines: shown, part: other } of account)
              assert.ok(other === 'private' || shown[1] < from || shown[0] > to);
      },
    ),
  );
});

test('records of any JSON list are those that JSON.parse gives, each with its lines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      fc.constantFrom(undefined, 1, 2),
      (values, indent) => {
        const text = JSON.stringify(values, null, indent);
        const { records, problems } = readJsonRecords(text, []);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          records.map(({ value }) => value),
          JSON.parse(text),
        );
        const lines = text.split('\n');
        for (const {
          lines: [from, to],
          value,
        } of records)
          assert.deepEqual(
            JSON.parse(
              indent
                ? lines
                    .slice(from - 1, to)
                    .join('\n')
                    .replace(/,$/, '')
                : JSON.stringify(value),
            ),
            value,
          );
      },
    ),
  );
});

test('rows of any table are read as they were written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (written) => {
      const filled = written.filter((row) => row.some((one) => one.trim() !== ''));
      const text = filled
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const { header, rows: others, problems } = readTable(text, ',');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        filled.length === 0 ? [] : [header, ...others].map(({ cells }) => cells),
        filled,
      );
    }),
  );
});

describe('tagged records', () => {
  test('RIS keeps authors in their order, whatever their tags, and texts with line separators', () => {
    const { drafts } = ris.parse({
      name: 'a.ris',
      text: 'TY  - JOUR\nT1  - One: \u2028Two\nA1  - Georgiev, Danko\nAU  - Bello, Leon\nER  - \n',
    });
    assert.equal(drafts[0]?.title, 'One: \u2028Two');
    assert.deepEqual(
      drafts[0].fields.author?.map(({ family }) => family),
      ['Georgiev', 'Bello'],
    );
  });

  test('ERIC’s records have no PMID and begin with their owner', () => {
    const { drafts, problems } = nbib.parse({
      name: 'a.nbib',
      text: '\nOWN - ERIC\nTI  - One Title\nOID - EJ1\n\nOWN - ERIC\nTI  - Another Title\nOID - EJ2\n',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      drafts.map(({ id, title }) => [id, title]),
      [
        ['EJ1', 'One Title'],
        ['EJ2', 'Another Title'],
      ],
    );
  });
});
