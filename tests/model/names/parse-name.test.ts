import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  formatCitationName,
  formatName,
  formatSortName,
} from '../../../src/model/names/format-name.ts';
import { parseName } from '../../../src/model/names/parse-name.ts';

const van = 'non-dropping-particle';

describe('a name', () => {
  for (const [text, name] of [
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Lovelace, Ada', { given: 'Ada', family: 'Lovelace' }],
    ['Jan van der Meer', { given: 'Jan', [van]: 'van der', family: 'Meer' }],
    ['van der Meer, Jan', { given: 'Jan', [van]: 'van der', family: 'Meer' }],
    ['Guy Van den Broeck', { given: 'Guy', family: 'Van den Broeck' }],
    ['Van den Broeck, Guy', { given: 'Guy', family: 'Van den Broeck' }],
    ['Beethoven, Ludwig van', { given: 'Ludwig', family: 'Beethoven', 'dropping-particle': 'van' }],
    ['Ludwig von Mises', { given: 'Ludwig', [van]: 'von', family: 'Mises' }],
    ['Sammy Davis Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Sammy Davis, Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Davis, Jr., Sammy', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Davis, Sammy, Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Torralba-Agell, Adrià', { given: 'Adrià', family: 'Torralba-Agell' }],
    ['Torralba-Agell, Adrià,', { given: 'Adrià', family: 'Torralba-Agell' }],
    ['Fox Tree, Jean', { given: 'Jean', family: 'Fox Tree' }],
    ['Mausam', { literal: 'Mausam' }],
    ['{NVIDIA Research}', { literal: '{NVIDIA Research}' }],
    ['Gemini Team', { literal: 'Gemini Team' }],
    ['The LIGO Scientific Collaboration', { literal: 'The LIGO Scientific Collaboration' }],
    ['王小明', { literal: '王小明' }],
    ['王 小明', { family: '王', given: '小明' }],
    ['홍, 길동', { family: '홍', given: '길동' }],
    ['bell hooks', { [van]: 'bell', family: 'hooks' }],
    ['A. B. C. d’Alembert', { given: 'A. B. C.', family: 'd’Alembert' }],
    [' : ', undefined],
    ['', undefined],
  ] as const)
    test(`“${text}” is split into its parts`, () => assert.deepEqual(parseName(text), name));

  test('words in braces stay together and are read as TeX', () =>
    assert.deepEqual(
      parseName('{de la} Cruz, {\\"O}mer', (raw) => raw.replaceAll(/[{}\\"]/g, '')),
      { given: 'Omer', family: 'de la Cruz' },
    ));
});

describe('a name as text', () => {
  for (const [name, display, sort, citation] of [
    [
      { given: 'Jan', [van]: 'van der', family: 'Meer', suffix: 'Jr.' },
      'Jan van der Meer Jr.',
      'Meer, Jan van der, Jr.',
      'van der Meer',
    ],
    [{ given: 'Ada', family: 'Lovelace' }, 'Ada Lovelace', 'Lovelace, Ada', 'Lovelace'],
    [
      { given: 'Jean', 'dropping-particle': 'de', family: 'La Fontaine' },
      'Jean de La Fontaine',
      'La Fontaine, Jean de',
      'La Fontaine',
    ],
    [{ family: '王', given: '小明' }, '王小明', '王, 小明', '王'],
    [{ literal: 'NVIDIA' }, 'NVIDIA', 'NVIDIA', 'NVIDIA'],
    [{ given: 'Prince' }, 'Prince', 'Prince', 'Prince'],
  ] as const)
    test(`${display} is shown, sorted and cited`, () => {
      assert.equal(formatName(name), display);
      assert.equal(formatSortName(name), sort);
      assert.equal(formatCitationName(name), citation);
    });
});
