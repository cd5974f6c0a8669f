import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toPaperSummary } from '../../src/site/paper-summary.ts';
import type { CollectionPaper } from '../../src/catalogue/catalogue.ts';
import { formatList } from '../../src/text/format-list.ts';

const paper: CollectionPaper = {
  id: 'sheep',
  file: 'sheep.md',
  title: 'Sheep',
  appearances: [],
  textLanguage: 'en',
  topics: ['wool', 'hidden', 'goats', 'sheep', 'rams'],
};
const names = new Map(['wool', 'goats', 'sheep', 'rams'].map((slug) => [slug, `The ${slug}`]));

describe('the summary of a paper in a list has', () => {
  for (const [what, fields, published] of [
    ['nothing if nothing is known', {}, ''],
    ['only the year', { issued: '2020-07' }, '2020'],
    ['venue and year', { issued: '2020', 'container-title': 'Flocks' }, 'Flocks · 2020'],
    [
      'a venue that names a year',
      { issued: '2022', 'container-title': 'Flocks 2023' },
      'Flocks 2023',
    ],
    [
      'the short name of a venue',
      { 'container-title': 'Proceedings', 'container-title-short': 'P' },
      'P',
    ],
  ] as const)
    test(what, () =>
      assert.equal(toPaperSummary({ ...paper, ...fields }, names).published, published),
    );

  test('its first three topics that have names, but not the one that the list is about', () =>
    assert.deepEqual(
      toPaperSummary(paper, names, 'goats').topics.map(({ name, path }) => `${name} ${path}`),
      ['The wool topics/wool/', 'The sheep topics/sheep/', 'The rams topics/rams/'],
    ));
});

test('curators are listed by the rules of the language, and nobody is added', () => {
  assert.equal(formatList(['AK'], 'en'), 'AK');
  assert.equal(formatList(['Ada', 'Grace', 'Alan'], 'en'), 'Ada, Grace and Alan');
  assert.equal(formatList(['Ada', 'Grace'], 'de'), 'Ada und Grace');
});
