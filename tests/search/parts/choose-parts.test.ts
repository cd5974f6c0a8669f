import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseParts } from '../../../src/search/parts/choose-parts.ts';

/** Keys are letters; a part is written as the word that its keys form. At most eight papers are indexed at a time. */
const cases: [name: string, keys: string, parts: string[], reused: string[], groups: number[][]][] =
  [
    ['Without parts, everything is indexed', 'abc', [], [], [[0, 1, 2]]],
    [
      'More papers than fit are divided evenly',
      'abcdefghi',
      [],
      [],
      [
        [0, 1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
    ],
    ['If nothing has changed, nothing is indexed', 'abc', ['abc'], ['abc'], []],
    ['The order of the papers does not matter', 'bca', ['abc'], ['abc'], []],
    ['Only added papers are indexed', 'xabcy', ['abc'], ['abc'], [[0, 4]]],
    ['Only changed papers are indexed', 'abXd', ['abcd'], ['abcd'], [[2]]],
    ['If papers were removed, nothing is indexed', 'ac', ['abc'], ['abc'], []],
    ['A part that is mostly outdated is not used', 'aXYZ', ['abcd'], [], [[0, 1, 2, 3]]],
    [
      'A part that is not larger than the new papers is indexed again with them',
      'abcdeX',
      ['abcd', 'e'],
      ['abcd'],
      [[4, 5]],
    ],
    ['A larger part is reused', 'abcdefX', ['abcd', 'ef'], ['abcd', 'ef'], [[6]]],
    [
      'Parts that would be too large together are not joined',
      'abcdefghVWXYZ',
      ['abcd', 'efgh'],
      ['abcd', 'efgh'],
      [[8, 9, 10, 11, 12]],
    ],
    [
      'A paper in two parts is taken from the larger one',
      'abcdX',
      ['cd', 'abc'],
      ['abc'],
      [[3, 4]],
    ],
    ['Parts of another collection are not used', 'abc', ['xyz'], [], [[0, 1, 2]]],
    ['No papers need no parts', '', ['abc'], [], []],
  ];

for (const [name, keys, parts, reused, groups] of cases)
  test(name, () => {
    const toPart = (word: string) => ({ keys: [...word], lengths: [], fields: [], chunks: [] });
    const found = chooseParts([...keys], parts.map(toPart), 8);
    assert.deepEqual(found.reused.map(({ part }) => part.keys.join('')).sort(), reused.toSorted());
    assert.deepEqual(found.groups, groups);
    const numbers = [...found.reused.flatMap(({ records }) => records), ...groups.flat()];
    assert.deepEqual(
      numbers.filter((number) => number !== undefined).sort((a, b) => a - b),
      [...keys].map((_, number) => number),
    );
  });
