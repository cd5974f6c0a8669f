import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findNeighbours } from '../../src/analysis/neighbours/neighbours.ts';
import { findTopics } from '../../src/analysis/topics/find-topics.ts';

const titles = [
  'Deep Residual Learning for Image Recognition',
  'Deep Reinforcement Learning for Chess',
  'Pre-training of Deep Bidirectional Transformers',
  'How Deep Is Bread in Lisbon',
  'Attention and Memory in Mice',
  'The Price of Water',
];
/** Papers with these titles, and `others` more that have nothing in common. */
const texts = (others: number) =>
  [...titles, ...Array.from({ length: others }, (_, n) => `Word${n}x Thing${n}y Place${n}z`)].map(
    (title, index) => ({ id: String(index), title, abstract: '' }),
  );
const corrections = { rename: {}, join: {}, hide: [], add: {} };
const topicsOf = (others: number) =>
  findTopics(texts(others), corrections).topics.map(({ name }) => name);
const relatedOf = (others: number) =>
  findNeighbours(texts(others))
    .get('3')!
    .map(({ id }) => id);

describe('in a collection of fewer than twelve papers', () => {
  test('an adjective of several titles is not a topic', () => {
    assert.deepEqual(topicsOf(0), []);
    assert.ok(topicsOf(7).includes('Deep'));
  });

  test('papers that share one word are not related', () => {
    assert.deepEqual(relatedOf(0), []);
    assert.ok(relatedOf(7).includes('0'));
  });

  test('papers that share two words are related', () =>
    assert.deepEqual(
      findNeighbours(texts(0))
        .get('0')!
        .map(({ id }) => id),
      ['1'],
    ));
});
