import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  arrange,
  takeEntries,
  type Arrangement,
  type Entry,
} from '../../../src/browser/reading-list/arrange.ts';
import type { Name } from '../../../src/model/paper.ts';

const toEntry = (
  id: string,
  { author, note = '', ...fields }: { author?: Name; note?: string; [field: string]: unknown } = {},
): Entry => ({
  record: { id, title: id, 'citation-key': id, ...(author && { author: [author] }), ...fields },
  title: id,
  note,
});

const entries = [
  toEntry('Zebra', {
    issued: '2021-05',
    'container-title': 'Neural Information Processing Systems',
    'container-title-short': 'NeurIPS',
    author: { given: 'Pál', family: 'Erdős' },
  }),
  toEntry('ähnlich', { issued: '2023', note: 'Read before the talk', 'container-title': 'ICML' }),
  toEntry('Bare', { abstract: 'On tokens.' }),
  toEntry('apple', {
    issued: '2021-11-02',
    'container-title': 'ICML',
    author: { given: 'Ada', family: 'Bell' },
  }),
];

const idsOf = (arrangement: Partial<Arrangement>) =>
  arrange(entries, { query: '', sort: 'saved', group: 'none', ...arrangement }).map(
    ({ name, entries: members }) =>
      [name, members.map(({ record }) => record.id).join(' ')] as const,
  );

describe('the reading list is searched', () => {
  for (const [query, ids] of [
    ['', 'Zebra ähnlich Bare apple'],
    ['AHNLICH', 'ähnlich'],
    ['erdos', 'Zebra'],
    ['neurips', 'Zebra'],
    ['2021', 'Zebra apple'],
    ['talk before', 'ähnlich'],
    ['token', 'Bare'],
    ['icml bell', 'apple'],
    ['icml erdos', ''],
  ] as const)
    test(`by “${query}”`, () => assert.deepEqual(idsOf({ query }), [['', ids]]));
});

describe('the reading list is sorted', () => {
  for (const [sort, ids] of [
    ['saved', 'Zebra ähnlich Bare apple'],
    ['title', 'ähnlich apple Bare Zebra'],
    ['author', 'apple Zebra ähnlich Bare'],
    ['newest', 'ähnlich apple Zebra Bare'],
  ] as const)
    test(`by ${sort}`, () => assert.deepEqual(idsOf({ sort }), [['', ids]]));
});

describe('the reading list is grouped', () => {
  test('by year, newest first, papers without a year last', () =>
    assert.deepEqual(idsOf({ group: 'year' }), [
      ['2023', 'ähnlich'],
      ['2021', 'Zebra apple'],
      ['No year', 'Bare'],
    ]));

  test('by venue, each group sorted', () =>
    assert.deepEqual(idsOf({ group: 'venue', sort: 'title' }), [
      ['ICML', 'ähnlich apple'],
      ['NeurIPS', 'Zebra'],
      ['No venue', 'Bare'],
    ]));
});

describe('taking the first entries of groups', () => {
  const groups = [
    { name: '2025', entries: entries.slice(0, 2) },
    { name: '2024', entries: entries.slice(2, 3) },
    { name: '2023', entries: entries.slice(3, 4) },
  ];
  for (const [count, lengths] of [
    [1, [1]],
    [2, [2]],
    [3, [2, 1]],
  ] as const)
    test(`returns ${count} for ${count}`, () => {
      const taken = takeEntries(groups, count);
      assert.deepEqual(
        taken.map((group) => group.entries.length),
        lengths,
      );
      assert.equal(taken[0]?.entries[0], entries[0]);
    });

  for (const count of [4, 5])
    test(`returns the groups unchanged for ${count}`, () =>
      assert.equal(takeEntries(groups, count), groups));
});

test('accented letters are sorted as in the language of the interface, and numbers by value', () => {
  const titles = ['Łódź', 'Part 10', 'école', 'Zoo', 'Part 2', 'Eclipse'];
  const [group] = arrange(
    titles.map((title) => toEntry(title)),
    { query: '', sort: 'title', group: 'none' },
  );
  assert.deepEqual(
    group?.entries.map(({ title }) => title),
    ['Eclipse', 'école', 'Łódź', 'Part 2', 'Part 10', 'Zoo'],
  );
});
