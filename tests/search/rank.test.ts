import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferExactSpelling } from '../../src/search/exact-spelling.ts';
import type { Posting } from '../../src/search/index-files/decode.ts';
import type { Corpus, Term } from '../../src/search/corpus.ts';
import { rank } from '../../src/search/rank.ts';
import { stopWords } from '../../src/text/stop-words.ts';
import { toTokens } from '../../src/text/tokens.ts';

/** A paper as ranking sees it: words of its title, authors and abstract. */
interface Page {
  title: string;
  authors?: string;
  abstract?: string;
  neighbours?: number[];
}

const fields = ['title', 'authors'];
const stemsOf = (text: string) => toTokens(text).map(({ stem }) => stem);

function toCorpus(pages: Page[]): Corpus {
  return {
    lengths: pages.map(({ abstract = '' }) => stemsOf(abstract).length),
    titleLengths: pages.map(({ title }) => stemsOf(title).length),
    fields,
    neighboursOf: (page) => pages[page]?.neighbours ?? [],
  };
}

function toTerms(query: string, pages: Page[]): Term[] {
  return toTokens(query).flatMap(({ text, stem }, position) =>
    stopWords.has(text)
      ? []
      : [
          {
            text,
            weight: 1,
            position,
            isExtra: false,
            variants: [{ stem, weight: 1, postings: postingsOf(stem, pages) }],
          },
        ],
  );
}

function postingsOf(stem: string, pages: Page[]): Posting[] {
  return pages.flatMap(({ title, authors = '', abstract = '' }, page) => {
    const [inTitle, inAuthors, content] = [title, authors, abstract].map((text) =>
      stemsOf(text).flatMap((one, at) => (one === stem ? [at] : [])),
    ) as [number[], number[], number[]];
    const found = [inTitle, inAuthors].map((at) => (at.length > 0 ? at : undefined));
    return content.length + inTitle.length + inAuthors.length > 0
      ? [{ page, content, weights: content.map(() => 24), fields: found }]
      : [];
  });
}

const filler = Array.from({ length: 20 }, (_, index) => ({ title: `Other matter ${index}` }));
const order = (query: string, pages: Page[]) => {
  const all = [...pages, ...filler];
  return rank(toTerms(query, all), toCorpus(all)).map(({ page }) => page);
};

describe('ranking puts first', () => {
  const table: [what: string, query: string, better: Page, worse: Page][] = [
    [
      'the title that is the query',
      'sparse attention',
      { title: 'Sparse attention' },
      {
        title: 'On sparse models and their attention',
        abstract: 'sparse attention sparse attention',
      },
    ],
    [
      'a word in the title before one in the abstract',
      'tokens',
      { title: 'Merging tokens', abstract: 'A paper.' },
      { title: 'Merging things', abstract: 'Of tokens.' },
    ],
    [
      'a page with both words before a page that has one of them several times',
      'landmark attention',
      { title: 'A study', abstract: 'attention at a landmark' },
      { title: 'B study', abstract: 'attention attention attention' },
    ],
    [
      'words in the order of the query',
      'question generation models',
      { title: 'Question generation with models' },
      { title: 'Models with generation question' },
    ],
    [
      'adjacent words before the same words apart',
      'sparse attention',
      { title: 'One', abstract: 'in sparse attention we see many other words here' },
      { title: 'Two', abstract: 'in sparse text we see many other words of attention' },
    ],
    [
      'the first author before the last',
      'Chen tokens',
      { title: 'About tokens here', authors: 'Wei Chen, Ada Byron, Grace Hopper' },
      { title: 'About tokens there', authors: 'Ada Byron, Grace Hopper, Wei Chen' },
    ],
    [
      'the shorter of two texts that contain a word once',
      'tokens',
      { title: 'One', abstract: 'tokens' },
      { title: 'Two', abstract: `tokens ${'and many other words '.repeat(20)}` },
    ],
  ];
  for (const [what, query, better, worse] of table)
    test(what, () => {
      assert.equal(order(query, [worse, better])[0], 1);
      assert.equal(order(query, [better, worse])[0], 0);
    });

  test('of two equal pages, the one whose neighbours match too', () =>
    assert.equal(
      order('token merging works', [
        { title: 'A token paper', neighbours: [3] },
        { title: 'A token paper', neighbours: [2] },
        { title: 'Token merging works' },
        { title: 'Nothing of it' },
      ])[1],
      1,
    ));

  test('of two pages with a matching neighbour, the one whose neighbour is nearer', () =>
    assert.deepEqual(
      order('token merging works', [
        { title: 'A token paper', neighbours: [3, 2] },
        { title: 'A token paper', neighbours: [2, 3] },
        { title: 'Token merging works' },
        { title: 'Nothing of it' },
      ]).slice(1, 3),
      [1, 0],
    ));

  test('pages with equal scores in the order of the collection', () =>
    assert.deepEqual(order('tokens', [{ title: 'Tokens' }, { title: 'Tokens' }]), [0, 1]));

  test('nothing if no word is found', () => assert.deepEqual(order('absent', []), []));
});

test('a page that matches most of the weight of the query is a close match: a common word may be missing', () => {
  const pages = [
    { title: 'Landmark attention' },
    { title: 'Landmark tokens' },
    { title: 'Attention heads' },
    ...Array.from({ length: 9 }, (_, index) => ({ title: `Attention ${index}` })),
  ];
  const corpus = toCorpus([...pages, ...filler]);
  const close = rank(toTerms('landmark attention', pages), corpus)
    .filter(({ isClose }) => isClose)
    .map(({ page }) => page);
  assert.deepEqual(close.toSorted(), [0, 1]);
});

test('a page with half of the words is a close match of a query of ten words', () => {
  const words = [...'abcdefghij'].map((letter) => `${letter}${letter}${letter}`);
  const half = { title: words.slice(0, 5).join(' ') };
  const pages = [half, ...words.map((title) => ({ title }))];
  const close = rank(toTerms(words.join(' '), pages), toCorpus([...pages, ...filler]))
    .filter(({ isClose }) => isClose)
    .map(({ page }) => page);
  assert.deepEqual(close, [0]);
});

describe('for a short query, titles that contain it as typed come first', () => {
  const titles = ['Sliced recurrent networks', 'SLICE: supersense embeddings', 'Slice and dice'];
  const ranked = titles.map((_, page) => ({
    page,
    score: 10 - page,
    missing: [],
    isRelated: false,
    share: 1,
    isClose: true,
  }));
  const table: [words: string[], first: number][] = [
    [['SLICE'], 1],
    [['slice'], 1],
    [['sliced'], 0],
    [['slice', 'dice'], 2],
    [['four', 'words', 'of', 'slice'], 0],
    [[], 0],
  ];
  for (const [words, first] of table)
    test(words.join(' ') || 'no word', async () => {
      const titleOf = (page: number) => Promise.resolve(titles[page] ?? '');
      assert.equal((await preferExactSpelling(ranked, words, titleOf))[0]?.page, first);
    });
});
