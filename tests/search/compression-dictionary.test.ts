import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDictionary } from '../../src/search/compression-dictionary.ts';

const cases: [name: string, texts: string[], dictionary: string][] = [
  ['nothing if there are no texts', [], '\n'],
  ['nothing if no phrase recurs', ['one text', 'another'], '\n'],
  [
    'a phrase that three texts contain',
    ['a b we propose c', 'we propose d', 'e we propose f'],
    'we propose \n',
  ],
  [
    'the phrases that save the most at the end',
    ['model x '.repeat(3), 'state of art '.repeat(3)],
    'model x state of art \n',
  ],
  ['no line break', ['a long\nline', 'a long\nline', 'a long\nline'], 'a long line\n'],
];

for (const [name, texts, dictionary] of cases)
  test(`The dictionary has ${name}`, () => {
    const found = toDictionary(texts);
    assert.equal(found.indexOf('\n'), found.length - 1);
    assert.equal(found, dictionary);
  });

test('The dictionary is at most 16 kB long', () => {
  const words = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(' ');
  assert.ok(toDictionary([words, words, words]).length <= 16_385);
});
