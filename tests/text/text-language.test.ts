import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toLanguageCode } from '../../src/text/language-code.ts';
import { expectLanguage, isSameLanguage, toTextLanguage } from '../../src/text/text-language.ts';

const frenchAbstract = 'Nous présentons une méthode pour l’analyse des textes sur un corpus.';

describe('the language of a paper’s texts', () => {
  for (const [what, paper, fallback, language] of [
    ['is the source’s', { title: 'BERT', language: 'de' }, 'en', 'de'],
    ['is the source’s in its two-letter form', { title: 'BERT', language: 'ger' }, 'en', 'de'],
    [
      'is detected if the source’s word is not a code',
      { title: 'BERT', language: 'français', abstract: frenchAbstract },
      'en',
      'fr',
    ],
    ['is detected in title and abstract', { title: 'BERT', abstract: frenchAbstract }, 'en', 'fr'],
    ['is the fallback if it is not certain', { title: 'BERT' }, 'de', 'de'],
    ['is not the fallback in another script', { title: 'BERT' }, 'zh', 'und-Latn'],
    [
      'is unknown in a script of many languages',
      { title: 'Извлечение терминов' },
      'en',
      'und-Cyrl',
    ],
    ['is the fallback in such a script', { title: 'Извлечение терминов' }, 'bg', 'bg'],
  ] as const)
    test(what, () => assert.equal(toTextLanguage(paper, fallback), language));
});

describe('a text is in the expected language', () => {
  for (const [text, expected, language] of [
    ['تحسين BERT وRoBERTa في NLP', 'ar', 'ar'],
    ['深層学習', 'ja', 'ja'],
    ['基于 GPT 的 Transformer', 'zh-Hant', 'zh-Hant'],
    ['2 + 2', 'he', 'he'],
    ['Наука', 'sr-Cyrl', 'sr-Cyrl'],
  ] as const)
    test(`${expected}: ${text}`, () => assert.equal(expectLanguage(text, expected), language));
});

describe('a text in another script is not in the expected language', () => {
  for (const [text, expected, language] of [
    ['Attention is all you need', 'ar', 'und-Latn'],
    ['基于 BERT 的', 'en', 'zh'],
    ['تحسين الترجمة', 'en', 'und-Arab'],
  ] as const)
    test(`${language}: ${text}`, () => assert.equal(expectLanguage(text, expected), language));
});

test('a code without script or region is the same language as one with', () => {
  for (const [one, other, isSame] of [
    ['en', 'en-GB', true],
    ['ar', 'ar-u-nu-latn', true],
    ['zh', 'zh-Hant', true],
    ['zh-TW', 'zh-Hant', true],
    ['zh-TW', 'zh-Hans', false],
    ['pt', 'pt-BR', true],
    ['de', 'nl', false],
    ['und-Latn', 'en', false],
  ] as const)
    assert.equal(isSameLanguage(one, other), isSame, `${one} ${other}`);
});

test('language codes have their canonical form, other texts have none', () => {
  for (const [text, code] of [
    ['en', 'en'],
    ['eng', 'en'],
    ['pt-br', 'pt-BR'],
    ['en_US', undefined],
    ['English', undefined],
    ['xx', undefined],
    ['', undefined],
  ] as const)
    assert.equal(toLanguageCode(text), code, text);
});
