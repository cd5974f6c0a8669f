import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolateIn, joinIsolated } from '../../src/text/join-isolated.ts';

test('names of both directions are isolated from each other, others are joined as they are', () => {
  for (const [names, separator, joined] of [
    [['Ada Lovelace', 'محمد علي'], ', ', '\u2068Ada Lovelace\u2069, \u2068محمد علي\u2069'],
    [['משה כהן', 'Ada Lovelace'], '، ', '\u2068משה כהן\u2069، \u2068Ada Lovelace\u2069'],
    [['Ada Lovelace', '王小明'], ', ', 'Ada Lovelace, 王小明'],
    [['محمد علي', 'ليلى حداد'], '، ', 'محمد علي، ليلى حداد'],
    [
      ['\u2068Ada\u2069, \u2068משה\u2069', '2024'],
      ' · ',
      '\u2068Ada\u2069, \u2068משה\u2069 · \u20682024\u2069',
    ],
    [['Counting', '2024'], ' · ', 'Counting · 2024'],
    [[], ', ', ''],
  ] as const)
    assert.equal(joinIsolated([...names], separator), joined);
});

test('a text with letters of the other direction is isolated from what follows', () => {
  for (const [direction, text, isolated] of [
    ['rtl', 'Journal of Words', '\u2068Journal of Words\u2069'],
    ['rtl', 'مجلة اللسانيات', 'مجلة اللسانيات'],
    ['ltr', 'مجلة اللسانيات', '\u2068مجلة اللسانيات\u2069'],
    [undefined, 'Journal of Words', 'Journal of Words'],
    ['rtl', '', ''],
  ] as const)
    assert.equal(isolateIn(direction, text), isolated);
});
