import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationKeys } from '../../../src/outputs/exports/citation-key.ts';
import type { Paper } from '../../../src/model/paper.ts';

const paperBy = (family: string, title: string, more: Partial<Paper> = {}): Paper => ({
  id: 'an-id',
  title,
  author: [{ family }],
  ...more,
});

const cases: [why: string, paper: Paper, key: string][] = [
  [
    'author, year, short venue and word',
    paperBy('Vaswani', 'Attention is all you need', {
      issued: '2017-06',
      'container-title': 'NeurIPS',
    }),
    'vaswani2017neurips-attention',
  ],
  [
    'the acronym in a long venue',
    paperBy('Li', 'The Foo', { 'container-title': 'Learning Representations (ICLR)' }),
    'liiclr-foo',
  ],
  [
    'a long venue is left out',
    paperBy('Li', 'A Foo', { issued: '2020', 'container-title': 'The Art of It All' }),
    'li2020-foo',
  ],
  ['accents are removed', paperBy('Erdős', 'Łukasz'), 'erdos-lukasz'],
  [
    'no author: the name before the colon',
    { id: 'x', title: 'Token-Shuffle: Towards X' },
    'token-shuffle',
  ],
  [
    'no author, no colon: three words',
    { id: 'x', title: 'On the Use of Big Data in It' },
    'use-big-data',
  ],
  ['a title of maths only', { id: 'x', title: '$\\ell_2$' }, 'l2'],
  ['a title without ASCII letters', { id: '深層学習', title: '深層学習' }, 'paper-83782ead'],
  ['an author without ASCII letters', paperBy('李', 'Deep Nets'), 'deep-nets'],
  [
    'a key from the source stays',
    paperBy('Zhou', 'X', { id: 'zhou2012icml-lognormal' }),
    'zhou2012icml-lognormal',
  ],
  [
    'an Anthology id is not used as a key',
    paperBy('Zhou', 'Nets', { id: 'P17-1001' }),
    'zhou-nets',
  ],
];

for (const [why, paper, key] of cases) {
  test(`Citation keys: ${why}`, () => {
    assert.equal(citationKeys([paper]).get(paper.id), key);
  });
}

test('If two papers would share a key, the earlier one gets the shorter key', () => {
  const papers = ['Deep Nets', 'Deep Nets at Work', 'Deep Nets', 'Deep Nets'].map((title, index) =>
    paperBy('Li', title, { id: String(index) }),
  );
  assert.deepEqual(
    [...citationKeys(papers).values()],
    ['li-deep', 'li-deep-nets', 'li-deep-2', 'li-deep-3'],
  );
});

test('A later paper changes no key, and a key from the source is never given to another paper', () => {
  const papers = [
    paperBy('Li', 'Nets', { issued: '2020', id: 'a' }),
    paperBy('Xu', 'Y', { id: 'b' }),
  ];
  const before = citationKeys(papers);
  const after = citationKeys([...papers, paperBy('Li', 'Nets', { issued: '2020', id: 'c' })]);
  for (const [id, key] of before) assert.equal(after.get(id), key);
  const source = paperBy('Li', 'Z', { id: 'Li2020-nets' });
  assert.equal(citationKeys([...papers, source]).get('a'), 'li2020-nets-2');
});
