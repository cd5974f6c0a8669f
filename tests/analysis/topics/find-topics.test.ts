import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { getTopics, withTopics } from '../../../src/analysis/analyse.ts';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { findAcronyms } from '../../../src/analysis/topics/acronyms.ts';
import { topicCorrectionsSchema } from '../../../src/model/topic-corrections.ts';
import { findTopics } from '../../../src/analysis/topics/find-topics.ts';
import type { PaperText } from '../../../src/analysis/topics/paper-text.ts';
import { keyOf, phrasesOf } from '../../../src/analysis/topics/phrases.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';

const corrections = (raw: object = {}) => topicCorrectionsSchema.parse(raw);
const catalogue = getCatalogue(sampleDir);
const papers = withTopics(catalogue);
const { topics } = getTopics(catalogue);

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

  test('are terms, not fragments or stock phrases', () => {
    const wrong =
      /^(?:Large language|Token prediction|Next token|State.of.the.art|Extensive experiments|Code|Experiments|Paper|Generation|Results|Performance)$/i;
    assert.deepEqual(
      topics.filter(({ name }) => wrong.test(name)),
      [],
    );
  });

  test('include at least one topic of every paper', () =>
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
    ['analyses', 'analysis'],
    ['metrics', 'metric'],
    ['matrices', 'matrix'],
  ] as const)
    test(`${a} and ${b}`, () => assert.equal(keyOf(a), keyOf(b)));

  for (const word of ['dynamics', 'physics', 'series', 'news', 'bias', 'lens'])
    test(`${word} is not a plural`, () => assert.equal(keyOf(word), word));

  test('acronyms become their expansions if texts define them', () => {
    const text = 'We use large language models (LLMs) here.';
    assert.deepEqual([...findAcronyms([text, text])], [['llm', 'large language model']]);
    assert.deepEqual([...findAcronyms([text])], []);
    assert.equal(findAcronyms([text, 'An LLM again.']).size, 1);
  });
});

describe('the names of topics', () => {
  const abstracts = [
    'We fit a hidden Markov model to speech, and sample by Monte Carlo methods.',
    'Markov random fields and Large Language Models. A hidden Markov model is fast.',
    'Here large language models meet a Hidden Markov Model, in Monte Carlo style.',
    'A closed-form solution, then large language models by Monte Carlo.',
    'Another closed-form solution: the closed-form update beats a closed-form guess.',
    'One closed-form bound.',
  ];
  const texts = abstracts.map((abstract, index) => ({
    id: `p${index}`,
    title: abstract,
    abstract,
  }));
  const names = findTopics(texts, corrections()).topics.map(({ name }) => name);

  for (const name of ['Hidden Markov model', 'Large language models', 'Monte Carlo'])
    test(`keep only the capitals of proper nouns and acronyms: ${name}`, () =>
      assert.ok(names.includes(name), names.join(', ')));

  for (const part of ['Closed-form', 'Hidden Markov', 'Large language'])
    test(`are not parts of terms: ${part}`, () => assert.ok(!names.includes(part)));
});

describe('topics of texts in other languages', () => {
  const namesOf = (language: string, rows: [title: string, abstract: string, keyword?: string][]) =>
    findTopics(
      rows.map(([title, abstract, keyword], index) => ({
        id: `p${index}`,
        title,
        abstract,
        language,
        ...(keyword !== undefined && { keyword: [keyword] }),
      })),
      corrections(),
    ).topics.map(({ name }) => name);
  const french: [string, string][] = [
    ['Extraction d’information dans les textes', 'Cet article présente un système de dialogue.'],
    ['L’extraction d’information à partir du web', 'Cet article présente les résultats obtenus.'],
    ['Un système de dialogue', 'Cet article présente l’extraction d’information.'],
    ['Les systèmes de dialogue', 'Nous évaluons les résultats obtenus.'],
  ];
  const chinese: [string, string][] = [
    ['水质变化趋势研究', '本文研究水质。'],
    ['水质评价方法研究', '本文研究水质。'],
    ['湖泊研究', '本文研究湖泊。'],
  ];

  test('include phrases with prepositions in French, but not phrases that occur only in abstracts', () =>
    assert.deepEqual(namesOf('fr-CA', french).sort(), [
      'Extraction d’information',
      'Système de dialogue',
    ]));

  for (const [language, rows] of [
    ['zh', chinese],
    ['und-Latn', french],
    ['es', french.map((): [string, string] => ['La red neuronal', 'La red neuronal.'])],
  ] as [string, [string, string][]][])
    test(`are not found in texts in ${language}, for which there is no method`, () =>
      assert.deepEqual(namesOf(language, rows), []));

  test('include keywords in every language, however short', () =>
    assert.deepEqual(
      namesOf(
        'zh',
        chinese.map(([title, abstract], at) => [title, abstract, at < 2 ? '水质' : '湖泊']),
      ),
      ['水质'],
    ));
});

describe('corrections', () => {
  const texts: PaperText[] = ['a', 'b', 'c'].map((id) => ({
    id,
    title: 'Speculative decoding with byte tokenizers',
    abstract: 'Speculative decoding is fast. A byte tokenizer is small.',
  }));
  const others: PaperText[] = ['d', 'e'].map((id) => ({
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

describe('corrections in topics.yaml', () => {
  const texts: PaperText[] = [
    ['C++ for robots', 'A robot walks. It is a manipulation policy.'],
    ['Robots and C', 'The robots speak C++. Tree search helps.'],
    ['Tree search', 'We search trees with C.'],
    ['Tree search again', 'Monte Carlo tree search and drafting.'],
  ].map(([title = '', abstract = ''], index) => ({ id: `p${index}`, title, abstract }));
  const found = (raw: object) => {
    const { topics, warnings } = findTopics(texts, corrections(raw));
    return {
      warnings,
      papers: new Map(topics.map(({ name, slug, papers }) => [name, [slug, ...papers]])),
    };
  };

  test('an added topic is found in the texts themselves, as whole words', () =>
    assert.deepEqual(
      found({ add: { Robotics: ['robot', 'manipulation policy'] } }).papers.get('Robotics'),
      ['robotics', 'p0', 'p1'],
    ));

  test('names that differ only in punctuation have different slugs', () => {
    const { papers } = found({ add: { C: [], 'C++': [] } });
    assert.deepEqual(papers.get('C++'), ['c-plus-plus', 'p0', 'p1']);
    assert.deepEqual(papers.get('C'), ['c', 'p1', 'p2']);
  });

  test('a topic that is renamed to another one is merged with it', () => {
    const { papers } = found({ rename: { 'Monte Carlo tree search': 'Tree search' } });
    assert.deepEqual(papers.get('Tree search'), ['tree-search', 'p1', 'p2', 'p3']);
    assert.equal(papers.size, new Set([...papers.values()].map(([slug]) => slug)).size);
  });

  test('an added name that is already a topic stays one topic', () =>
    assert.deepEqual(found({ add: { 'Tree search': ['drafting'] } }).papers.get('Tree search'), [
      'tree-search',
      'p1',
      'p2',
      'p3',
    ]));

  test('circular corrections terminate', () =>
    assert.ok(found({ rename: { Robots: 'Machines', Machines: 'Robots' } }).papers.size > 0));

  test('corrections that match no text are reported', () =>
    assert.deepEqual(
      found({
        rename: { Zebras: 'Horses' },
        hide: ['unicorns', 'tree search'],
        add: { Chess: ['gambit'] },
      }).warnings,
      [
        'No paper uses “Zebras” (rename).',
        'No paper uses “unicorns” (hide).',
        'No paper uses “Chess” (add).',
      ],
    ));

  test('a hidden topic is replaced by the next one', () => {
    const all = papers.map(({ id, title }) => ({
      id,
      title,
      abstract: '',
    }));
    const before = findTopics(all, corrections()).topics;
    const hidden = before.slice(0, 2).map(({ name }) => name);
    const after = findTopics(all, corrections({ hide: hidden })).topics;
    assert.ok(after.every(({ name }) => !hidden.includes(name)));
    assert.ok(after.length >= before.length - hidden.length);
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

test('the order of the papers does not change the topics', () => {
  const texts = papers.map(({ id, title }) => ({ id, title, abstract: title }));
  const listed = (all: PaperText[]) =>
    findTopics(all, corrections())
      .topics.map(({ name, count }) => `${name} ${count}`)
      .sort();
  assert.deepEqual(listed([...texts].reverse()), listed(texts));
});
