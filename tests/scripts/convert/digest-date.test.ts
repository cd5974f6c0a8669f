import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toDigestDate } from '../../../scripts/convert/digest-date.ts';
import { parseDigestName } from '../../../scripts/convert/digest-name.ts';

describe('a digest’s file name', () => {
  for (const [name, expected] of [
    [
      '2025-04-28-hugging-face.txt',
      { id: '2025-04-28-hugging-face', date: '2025-04-28', series: 'hugging-face' },
    ],
    ['2025-04-28.txt.gz', { id: '2025-04-28', date: '2025-04-28' }],
    [
      '2025-04 reading list.bib',
      { id: '2025-04-reading-list', date: '2025-04', series: 'reading-list' },
    ],
    ['v1.2-papers.txt', { id: 'v1.2-papers' }],
    ['feed.xml.txt', { id: 'feed.xml-digest' }],
    ['index.html.txt', { id: 'index.html-digest' }],
    ['My Library (2).csl.json', { id: 'My-Library-2' }],
    ['2025-02-30-x.txt', { id: '2025-02-30-x', date: '2025-02-30', series: 'x' }],
  ] as const)
    test(name, () =>
      assert.deepEqual(parseDigestName(name, ['.txt', '.bib', '.json', '.csl.json']), expected),
    );
});

describe('a digest’s date', () => {
  const apr28 = { month: 4, day: 28, line: 9 };
  for (const [what, name, described, page, date, problems] of [
    [
      'comes from the name, confirmed by the page',
      '2025-04-28',
      {},
      { dateOnPage: apr28 },
      '2025-04-28',
      [],
    ],
    [
      'comes from the name if the page differs',
      '2025-04-29',
      {},
      { dateOnPage: apr28 },
      '2025-04-29',
      [['date-differs', 9]],
    ],
    [
      'comes from the settings before the name',
      '2025-04-28',
      { date: '2024-04-28' },
      { dateOnPage: apr28 },
      '2024-04-28',
      [],
    ],
    ['is not guessed', undefined, {}, { dateOnPage: apr28 }, undefined, []],
    [
      'comes from a page with a year',
      undefined,
      {},
      { dateOnPage: { year: 2025, ...apr28 } },
      '2025-04-28',
      [],
    ],
    [
      'contradicts a page with another year',
      '2024-04-28',
      {},
      { dateOnPage: { year: 2025, ...apr28 } },
      '2024-04-28',
      [['date-differs', 9]],
    ],
    ['may be a month', '2025-04', {}, { dateOnPage: apr28 }, '2025-04', []],
    ['must exist in the name', '2025-02-30', {}, {}, undefined, [['date-impossible', undefined]]],
    [
      'must exist on the page',
      '2025-02-28',
      {},
      { dateOnPage: { month: 2, day: 29, line: 3 } },
      undefined,
      [['date-impossible', 3]],
    ],
    [
      'may be a leap day of an unknown year',
      undefined,
      {},
      { dateOnPage: { month: 2, day: 29, line: 3 } },
      undefined,
      [],
    ],
  ] as const)
    test(what, () => {
      const digestName = { id: 'x', ...(name && { date: name }) };
      const found = toDigestDate('digests/x.txt', digestName, described, { digest: {}, ...page });
      assert.equal(found.date, date);
      assert.deepEqual(
        found.problems.map(({ code, line }) => [code, line]),
        problems,
      );
    });
});

describe('a date that is written in another way', () => {
  const read = (name: string, date?: string) =>
    toDigestDate('f', parseDigestName(`${name}.txt`, ['.txt']), date ? { date } : {}, {
      digest: {},
    }).problems.map(({ code }) => code);

  for (const name of ['2025-4-28-x', '20250428-x', '28.04.2025-x', 'x-2025_04_28'])
    test(`is reported in ${name}`, () => assert.deepEqual(read(name), ['date-unsupported']));

  for (const name of ['2025-04-28-x', 'reading-list-7', 'acl-2024', 'arxiv-2504.10001'])
    test(`is not seen in ${name}`, () => assert.deepEqual(read(name), []));

  test('is not reported if the digest’s settings have the date', () =>
    assert.deepEqual(read('2025-4-28-x', '2025-04-28'), []));
});
