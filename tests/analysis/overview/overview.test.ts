import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toArcs } from '../../../src/analysis/overview/arcs.ts';
import { columnsPath } from '../../../src/analysis/overview/columns.ts';
import { periodName, shortPeriodName } from '../../../src/site/period-name.ts';
import { toTimeline } from '../../../src/analysis/overview/periods.ts';
import { axisEnd, toLabelInterval } from '../../../src/analysis/overview/scale.ts';
import { toTopicPairs } from '../../../src/analysis/overview/topic-pairs.ts';
import { toTopicTrends } from '../../../src/analysis/overview/topic-trends.ts';

const timelineOf = (dates: (string | undefined)[]) => toTimeline(dates, (date) => date);
const shape = (dates: (string | undefined)[]) => {
  const timeline = timelineOf(dates);
  return (
    timeline && [
      timeline.unit,
      timeline.periods.map(({ key, items }) => `${key}: ${items.length}`).join(', '),
      timeline.undated,
    ]
  );
};

describe('a timeline of papers', () => {
  const cases: [name: string, dates: (string | undefined)[], shape: unknown][] = [
    ['no periods for no papers', [], undefined],
    ['no periods if no paper has a date', [undefined, undefined], undefined],
    ['no periods if all papers are from one day', ['2025-04-28', '2025-04-28'], undefined],
    ['no periods if all dates are the same year without a month', ['2025', '2025'], undefined],
    [
      'days, including empty ones, across the end of a month',
      ['2024-03-01', '2024-02-28', '2024-03-01'],
      ['day', '2024-02-28: 1, 2024-02-29: 0, 2024-03-01: 2', 0],
    ],
    [
      'months, across years',
      ['2024-11-30', '2025-01-02', '2025-01-31'],
      ['month', '2024-11: 1, 2024-12: 0, 2025-01: 2', 0],
    ],
    [
      'years, if a third of the dates have no month',
      ['2023-11-30', '2024', '2025-01-31'],
      ['year', '2023: 1, 2024: 1, 2025: 1', 0],
    ],
    [
      'decades, across centuries',
      ['1928', '2001-01-01', undefined],
      ['decade', '192: 1, 193: 0, 194: 0, 195: 0, 196: 0, 197: 0, 198: 0, 199: 0, 200: 1', 1],
    ],
  ];
  for (const [name, dates, expected] of cases)
    test(name, () => assert.deepEqual(shape(dates), expected));

  test('every paper exactly once, whatever the dates', () => {
    const parts = ['1999', '2001-05', '2001-05-06', undefined, '2024-12-31', '2025-01-01'];
    for (let mask = 1; mask < 1 << parts.length; mask++) {
      const dates = parts.filter((_, index) => mask & (1 << index));
      const timeline = timelineOf(dates);
      if (!timeline) continue;
      const shown = timeline.periods.reduce((sum, { items }) => sum + items.length, 0);
      assert.equal(shown + timeline.undated, dates.length, dates.join());
    }
  });

  const names: [key: string, unit: 'day' | 'month' | 'year' | 'decade', string, string][] = [
    ['2024-03-07', 'day', '7 March 2024', '7 Mar'],
    ['2024-03', 'month', 'March 2024', 'Mar 2024'],
    ['2024', 'year', '2024', '2024'],
    ['202', 'decade', '2020s', '2020s'],
  ];
  for (const [key, unit, long, short] of names)
    test(`${key} is called ${long}`, () =>
      assert.deepEqual(
        [periodName(key, unit, 'en'), shortPeriodName(key, unit, 'en')],
        [long, short],
      ));
});

describe('an axis', () => {
  for (const [largest, end] of [
    [0, 1],
    [1, 1],
    [3, 4],
    [5, 6],
    [60, 60],
    [61, 100],
    [1204, 2000],
  ] as const)
    // prettier-ignore
    test(`up to ${largest} ends at ${end}`, () => assert.equal(axisEnd(largest), end));
  for (const [columns, every] of [
    [5, 1],
    [9, 2],
    [41, 10],
    [900, 900],
  ] as const)
    test(`of ${columns} columns labels one in ${every}`, () =>
      assert.equal(toLabelInterval(columns, 8), every));
});

test('columns start at the bottom, and even one paper among very many is visible', () =>
  assert.equal(columnsPath([50, 0, 0.01], 100), 'M1 100v-50h8v50zM21 100v-1h8v1z'));

const papers = [['a', 'b'], ['a', 'b'], ['a', 'b', 'c'], ['c', 'd'], ['c', 'd'], ['e']].map(
  (topics, index) => ({ topics, issued: `202${Math.floor(index / 3)}` }),
);

describe('topics', () => {
  test('over time are listed by frequency, each with its share of the papers of each period', () =>
    assert.deepEqual(
      toTopicTrends(
        papers,
        toTimeline(papers, ({ issued }) => issued),
        2,
      ),
      [
        { slug: 'a', total: 3, counts: [3, 0], shares: [1, 0] },
        { slug: 'b', total: 3, counts: [3, 0], shares: [1, 0] },
      ],
    ));

  test('have no trend because of a period with few papers', () => {
    const dated = [{ topics: ['a'], issued: '2020' }].concat(
      Array.from({ length: 15 }, () => ({ topics: ['b'], issued: '2021' })),
    );
    const [, a] = toTopicTrends(
      dated,
      toTimeline(dated, ({ issued }) => issued),
      2,
    );
    assert.deepEqual(a?.shares, [0.5, 0]);
  });

  test('without a timeline have only totals', () =>
    assert.deepEqual(toTopicTrends(papers, undefined, 1), [
      { slug: 'a', total: 3, counts: [], shares: [] },
    ]));

  const pairs = toTopicPairs(papers, ['a', 'b', 'c', 'd', 'e']);
  test('are paired if they occur together more often than by chance, in at least two papers; pairs are adjacent', () =>
    assert.deepEqual(pairs, {
      order: ['a', 'b', 'c', 'd'],
      pairs: [
        { topics: ['a', 'b'], papers: 3 },
        { topics: ['c', 'd'], papers: 2 },
      ],
    }));

  test('that are not in the list are not paired', () =>
    assert.deepEqual(toTopicPairs(papers, ['a', 'c']).pairs, []));

  test('are joined by arcs from row to row, thicker with more papers', () =>
    assert.deepEqual(toArcs(pairs), [
      { path: 'M0 5C130 5 130 15 0 15', width: 7 },
      { path: 'M0 25C130 25 130 35 0 35', width: 6 },
    ]));
});
