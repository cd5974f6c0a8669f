import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Facts } from '../../../../scripts/convert/references/facts.ts';
import { countWords, toTitleKey } from '../../../../scripts/convert/references/facts.ts';
import {
  haveConflict,
  evidenceOf,
  overlapOf,
  type Evidence,
} from '../../../../scripts/convert/references/match.ts';

const title = 'Attention Is All You Need';
const abstract =
  'The dominant sequence transduction models are based on complex recurrent or convolutional neural networks in an encoder and a decoder.';
const otherAbstract =
  'Speech separation by deep networks has so far relied on recurrence; we show that a transformer separates two voices as well as they do.';
const vaswani = [{ given: 'Ashish', family: 'Vaswani' }];
const subakan = [{ given: 'Cem', family: 'Subakan' }];

const cases: [why: string, paper: Partial<Facts>, record: Partial<Facts>, Evidence | undefined][] =
  [
    ['same DOI', { DOI: '10.1000/A' }, { DOI: '10.1000/a', title: 'Attention' }, 'identifier'],
    ['same arXiv id', { arxiv: '1706.03762' }, { arxiv: '1706.03762' }, 'identifier'],
    [
      'arXiv id and arXiv’s DOI for it',
      { arxiv: '1706.03762' },
      { DOI: '10.48550/arXiv.1706.03762' },
      'identifier',
    ],
    [
      'same arXiv id under a new title, with the abstract',
      { arxiv: '1706.03762', abstract },
      { arxiv: '1706.03762', abstract, title: 'Transformers' },
      'identifier',
    ],
    [
      'a volume’s DOI on two papers',
      { DOI: '10.1000/volume', abstract },
      { DOI: '10.1000/volume', abstract: otherAbstract, title: 'Speech Separation' },
      undefined,
    ],
    ['equal titles and abstracts', { abstract }, { abstract: abstract.toUpperCase() }, 'abstract'],
    ['half an abstract', { abstract: `${abstract.slice(0, 90)}…` }, { abstract }, 'abstract'],
    ['equal titles, other abstracts', { abstract }, { abstract: otherAbstract }, undefined],
    [
      'other abstracts, but author and year',
      { abstract, author: vaswani, issued: '2017-06' },
      { abstract: otherAbstract, author: vaswani, issued: '2018' },
      'author-and-year',
    ],
    [
      'same family name, other initial',
      { author: vaswani, issued: '2017' },
      { author: [{ given: 'Jayant', family: 'Vaswani' }], issued: '2017' },
      undefined,
    ],
    [
      'two years apart',
      { author: vaswani, issued: '2017' },
      { author: vaswani, issued: '2019' },
      undefined,
    ],
    [
      'other first authors, same abstract',
      { abstract, author: vaswani },
      { abstract, author: subakan },
      undefined,
    ],
    ['a longer title', { abstract }, { abstract, title: `${title} in Speech` }, undefined],
    [
      'a title without its subtitle',
      { abstract },
      { abstract, title: `${title}: A Survey` },
      undefined,
    ],
    ['one other word', { abstract }, { abstract, title: 'Attention Is All You Want' }, undefined],
    ['titles alone', {}, { author: vaswani, issued: '2017' }, 'title'],
    [
      'titles of two words alone',
      { title: 'Deep Learning' },
      { title: 'Deep learning' },
      undefined,
    ],
    ['another number of authors', { 'number-of-authors': 8 }, { author: vaswani }, undefined],
    ['the same number of authors', { 'number-of-authors': 1 }, { author: vaswani }, 'title'],
    ['other DOIs', { DOI: '10.1000/a', abstract }, { DOI: '10.1000/b', abstract }, undefined],
    [
      'other arXiv ids',
      { arxiv: '1706.03762', abstract },
      { arxiv: '2010.13154', abstract },
      undefined,
    ],
    ['a title of punctuation', { title: '???', abstract }, { title: '!!!', abstract }, undefined],
    [
      'the URL of a paper that has no other identifier',
      { untitled: true, URL: 'https://openreview.net/forum?id=x' },
      { URL: 'http://www.openreview.net/forum?id=x' },
      'identifier',
    ],
  ];

describe('the evidence that a record is about a paper', () => {
  for (const [why, paper, record, evidence] of cases)
    test(`${why}: ${evidence ?? 'none'}`, () => {
      const [a, b] = [
        { title, ...paper },
        { title, ...record },
      ];
      assert.equal(evidenceOf(a, b), evidence);
      if (!a.untitled) assert.equal(evidenceOf(b, a), evidence);
    });
});

test('two records differ in identifier, first author, year, venue or URL on one site, unless an identifier joins them', () => {
  const one: Facts = {
    title,
    issued: '2017',
    'container-title': 'NeurIPS',
    URL: 'https://a.org/1',
  };
  const rows: [Partial<Facts>, boolean][] = [
    [{}, false],
    [{ issued: '2018' }, true],
    [{ 'container-title': 'ICML' }, true],
    [{ 'container-title': 'neurips' }, false],
    [{ URL: 'https://a.org/2' }, true],
    [{ URL: 'https://b.org/2' }, false],
  ];
  for (const [change, differ] of rows)
    assert.equal(haveConflict(one, { ...one, ...change }), differ, JSON.stringify(change));
  const [preprint, published] = [
    { ...one, arxiv: '1706.03762' },
    { ...one, arxiv: '1706.03762', issued: '2018', 'container-title': 'ICML' },
  ];
  assert.equal(haveConflict(preprint, published), false);
});

test('titles are equal by their letters and digits', () => {
  assert.equal(
    toTitleKey('Pre-Training of “Émile” & Co.'),
    toTitleKey('pretraining of Emile & Co'),
  );
  assert.notEqual(toTitleKey('GPT-3'), toTitleKey('GPT-4'));
});

test('words are counted in every script', () => {
  assert.equal(countWords('Deep learning'), 2);
  assert.equal(countWords('Token-Shuffle: Towards'), 3);
  assert.equal(countWords('基于深度学习的方法'), 4);
});

test('texts of a few words are not compared', () => {
  assert.equal(overlapOf('We study attention.', abstract), undefined);
  assert.equal(overlapOf(undefined, abstract), undefined);
  assert.equal(overlapOf(abstract, abstract), 1);
});
