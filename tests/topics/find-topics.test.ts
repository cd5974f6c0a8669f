import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { findAcronyms } from '../../src/topics/acronyms.ts';
import { topicCorrectionsSchema } from '../../src/topics/corrections.ts';
import { findTopics, type Text } from '../../src/topics/find-topics.ts';
import { keyOf, phrasesOf } from '../../src/topics/phrases.ts';

const corrections = (raw: object = {}) => topicCorrectionsSchema.parse(raw);
const { papers, topics } = getCatalogue('content');

describe('the sample’s topics', () => {
  for (const name of [
    'Large language models',
    'Language models',
    'Next-token prediction',
    'Tokenization',
    'Transformers',
    'Image generation',
    'Diffusion models',
    'Autoregressive models',
    'Instruction tuning',
    'Information retrieval',
    'Token merging',
    'Long context',
    'Masked language modeling',
    'Reinforcement learning',
  ])
    test(`include “${name}”`, () => assert.ok(topics.some((topic) => topic.name === name)));

  test('are terms, not fragments or figures of speech', () => {
    const wrong =
      /^(?:Large language|Token prediction|Next token|State.of.the.art|Extensive experiments|Code|Experiments|Paper|Generation|Results|Performance)$/i;
    assert.deepEqual(
      topics.filter(({ name }) => wrong.test(name)),
      [],
    );
  });

  test('are given to every paper', () =>
    assert.deepEqual(
      papers.filter((paper) => paper.topics.length === 0),
      [],
    ));

  test('count the papers that have them', () => {
    for (const { slug, count } of topics)
      assert.ok(count >= papers.filter((paper) => paper.topics.includes(slug)).length, slug);
  });
});

describe('spellings of one term', () => {
  for (const [a, b] of [
    ['Next-Token Predictions', 'next token prediction'],
    ['tokenisation', 'Tokenization'],
    ['language modelling', 'language modeling'],
    ['vocabularies', 'vocabulary'],
    ['analysis', 'Analysis'],
  ] as const)
    test(`${a} and ${b}`, () => assert.equal(keyOf(a), keyOf(b)));

  test('acronyms are their expansions where texts say so', () => {
    const text = 'We use large language models (LLMs) here.';
    assert.deepEqual([...findAcronyms([text, text])], [['llm', 'large language model']]);
    assert.deepEqual([...findAcronyms([text])], []);
  });
});

describe('corrections', () => {
  const texts: Text[] = ['a', 'b', 'c'].map((id) => ({
    id,
    title: 'Speculative decoding with byte tokenizers',
    abstract: 'Speculative decoding is fast. A byte tokenizer is small.',
  }));
  const others: Text[] = ['d', 'e'].map((id) => ({
    id,
    title: 'Robots',
    abstract: 'Robots walk.',
  }));
  const names = (raw: object) =>
    findTopics([...texts, ...others], corrections(raw))
      .topics.map(({ name }) => name)
      .sort();

  test('rename, hide, join and add', () => {
    assert.ok(names({}).includes('Speculative decoding'));
    assert.ok(names({ rename: { 'Speculative decoding': 'Drafting' } }).includes('Drafting'));
    assert.ok(!names({ hide: ['speculative decoding'] }).includes('Speculative decoding'));
    assert.ok(names({ join: { Decoding: ['Speculative decoding'] } }).includes('Decoding'));
    assert.ok(names({ add: { Speed: ['speculative decoding'] } }).includes('Speed'));
  });
});

test('no phrase starts or ends with a function word, whatever the text', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'the',
          'of',
          'language',
          'model',
          'with',
          'Token',
          'prediction',
          ',',
          '.',
          'large',
        ),
        { maxLength: 30 },
      ),
      (words) => {
        for (const { surface } of phrasesOf(words.join(' ')))
          assert.doesNotMatch(surface.toLowerCase(), /^(?:the|of|with)\b|\b(?:the|of|with)$/);
      },
    ),
  ));

test('the order of the papers changes no topic', () => {
  const texts = papers.map(({ id, title }) => ({ id, title, abstract: title }));
  const listed = (all: Text[]) =>
    findTopics(all, corrections())
      .topics.map(({ name, count }) => `${name} ${count}`)
      .sort();
  assert.deepEqual(listed([...texts].reverse()), listed(texts));
});
