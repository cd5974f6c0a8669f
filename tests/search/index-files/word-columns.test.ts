import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PackedWord } from '../../../src/search/index-files/packed-word.ts';
import { fromColumns, toColumns } from '../../../src/search/index-files/word-columns.ts';

const chunks: [name: string, words: PackedWord[]][] = [
  ['no word', []],
  ['a word in one paper', [['token', [[0, [3], []]], []]]],
  [
    'several papers, weights and fields',
    [
      [
        'token',
        [
          [2, [1, 5, -13, 9], [-1, 0, 3]],
          [7, [], [-3, 1]],
        ],
        [],
      ],
    ],
  ],
  [
    'an accented spelling',
    [
      [
        'uber',
        [[1, [4], []]],
        [
          [
            'über',
            [
              [1, [6], []],
              [3, [-24, 2], []],
            ],
          ],
        ],
      ],
    ],
  ],
  [
    'words in other scripts',
    [
      ['模型', [[0, [0], []]], []],
      ['𝔸', [[1, [2], []]], []],
    ],
  ],
  [
    'a large collection',
    [
      [
        'rare',
        [
          [127, [128], []],
          [16_384, [100_000], []],
          [2_900_000, [0], []],
        ],
        [],
      ],
    ],
  ],
];

for (const [name, words] of chunks)
  test(`The columns of a chunk with ${name} give the same words back`, () =>
    assert.deepEqual(fromColumns(Buffer.concat(toColumns(words))), words));
