import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { suggest } from '../../src/search/spelling.ts';
import { editDistance } from '../../src/text/edit-distance.ts';
import { decodeWords, encodeWords } from '../../src/search/supplement/words.ts';
import { decodePages, encodePages } from '../../src/search/supplement/pages.ts';
import { stem } from '../../src/text/stem.ts';
import { toExcerpt, toPieces } from '../../src/search/marks.ts';

describe('stems', () => {
  // Stems that Pagefind 1.6.0 gave for these words.
  const table: [word: string, stem: string][] = [
    ['universities', 'universiti'],
    ['university', 'universiti'],
    ['running', 'run'],
    ['functional', 'function'],
    ['nothing', 'noth'],
    ['attention', 'attent'],
    ['headed', 'head'],
    ['news', 'news'],
    ['dying', 'die'],
    ['is', 'is'],
  ];
  for (const [word, expected] of table)
    test(`${word} is ${expected}`, () => assert.equal(stem(word), expected));
});

describe('spelling', () => {
  test('counts a swap of two letters as one typo', () => {
    assert.equal(editDistance('langauge', 'language', 2), 1);
    assert.equal(editDistance('abcd', 'wxyz', 2), 3);
  });

  test('suggests only the nearest words', () =>
    assert.deepEqual(
      suggest('tokniser', ['tokeniser', 'tokenizer', 'token']).map(({ word }) => word),
      ['tokeniser'],
    ));

  test('suggests nothing for short words', () => assert.deepEqual(suggest('abx', ['abc']), []));

  test('words come back from their file', () => {
    const words = ['tok', 'token', 'tokens', 'transformer', 'transformers', 'éa'];
    assert.deepEqual(decodeWords(encodeWords(words)), words);
    assert.deepEqual(decodeWords(encodeWords([])), []);
  });

  test('pages come back from their file', () => {
    const pages = [
      { titleLength: 7, neighbours: [2, 1] },
      { titleLength: 1, neighbours: [] },
      { titleLength: 3, neighbours: [0, 1] },
    ];
    assert.deepEqual(decodePages(encodePages(pages), 3), pages);
  });

  for (const [count, kept] of [
    [20_000, 5],
    [20_001, 2],
    [70_000, 2],
  ] as const)
    test(`of ${count} pages, each keeps its ${kept} nearest ones`, () => {
      const pages = Array.from({ length: count }, (_, page) => ({
        titleLength: page % 30,
        neighbours: [1, 257, 65, 3, 4].map((step) => (page + step) % count),
      }));
      assert.deepEqual(
        decodePages(encodePages(pages), count),
        pages.map((page) => ({ ...page, neighbours: page.neighbours.slice(0, kept) })),
      );
    });
});

describe('marks', () => {
  test('cover words, not their punctuation', () =>
    assert.deepEqual(toPieces('(Tokens), more', new Set(['token'])), [
      { text: '(', isMarked: false },
      { text: 'Tokens', isMarked: true },
      { text: '), more', isMarked: false },
    ]));

  test('leave the text unchanged: all pieces put together give it', () => {
    const text = ' A  “multi-headed”\tattention…  ';
    const pieces = toPieces(text, new Set(['multi', 'attent']));
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
  });

  test('an excerpt shows the passage with the words', () => {
    const text = `${'far '.repeat(80)}landmark attention ${'near '.repeat(80)}`;
    assert.match(toExcerpt(text, new Set(['landmark', 'attent'])), /^… .*landmark attention.* …$/);
  });

  test('an excerpt shows the first and the last word of the text', () => {
    assert.match(toExcerpt(`${'far '.repeat(80)}wombats.`, new Set(['wombat'])), /wombats\.$/);
    assert.match(toExcerpt(`Wombats ${'far '.repeat(80)}`, new Set(['wombat'])), /^Wombats/);
  });
});
