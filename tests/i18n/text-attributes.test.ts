import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  renderAttributes,
  toNameAttributes,
  toTextAttributes,
} from '../../src/i18n/text-attributes.ts';

const arabic = 'تحليل المشاعر في النصوص';

test('a text has attributes only if its language or direction differs from that of the page', () => {
  for (const [text, language, page, attributes] of [
    ['Counting words', 'en', 'en', {}],
    ['Counting words', 'en', 'de', { lang: 'en' }],
    ['Counting words', undefined, 'de', {}],
    ['命名实体识别', 'zh', 'zh-Hans', {}],
    [arabic, 'ar', 'en', { lang: 'ar', dir: 'rtl' }],
    [arabic, 'ar', 'he', { lang: 'ar' }],
    [arabic, 'ar', 'ar', {}],
    ['Counting words', 'en', 'ar', { lang: 'en', dir: 'ltr' }],
    ['Counting words', 'ar', 'ar', { lang: 'und-Latn', dir: 'ltr' }],
    ['', 'ar', 'ar', {}],
  ] as const)
    assert.deepEqual(toTextAttributes(text, language, page), attributes, `${text} ${page}`);
});

test('Latin names in a paper of another script have a direction but no language', () => {
  assert.deepEqual(toNameAttributes('Ann Bell', 'ar', 'ar'), { dir: 'ltr' });
  assert.deepEqual(toNameAttributes('Ann Bell', 'zh', 'zh-Hans'), {});
  assert.deepEqual(toNameAttributes('王小明', 'zh', 'en'), { lang: 'zh' });
  assert.deepEqual(toNameAttributes('محمد علي, Ada Lovelace', 'ar', 'en'), {});
});

test('each attribute is preceded by a space', () =>
  assert.equal(renderAttributes({ lang: 'ar', dir: 'rtl' }), ' lang="ar" dir="rtl"'));
