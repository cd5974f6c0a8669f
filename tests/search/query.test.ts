import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseQuery, parseYears } from '../../src/search/query.ts';

const short = (query: string) =>
  parseQuery(query).map(
    ({ text, isPhrase, isExcluded, field }) =>
      `${isExcluded ? '-' : ''}${field ? `${field}:` : ''}${isPhrase ? `"${text}"` : text}`,
  );

describe('the query grammar', () => {
  const table: [query: string, clauses: string[]][] = [
    ['landmark attention', ['landmark', 'attention']],
    ['"infinite context" length', ['"infinite context"', 'length']],
    ['“infinite context”', ['"infinite context"']],
    ['"unclosed phrase', ['"unclosed phrase"']],
    ['tokens -vision', ['tokens', '-vision']],
    ['-"next token" models', ['-"next token"', 'models']],
    ['state-of-the-art', ['state-of-the-art']],
    ['author:smith title:"large models"', ['author:smith', 'title:"large models"']],
    ['year:2020-2023 has:code', ['year:2020-2023', 'has:code']],
    ['-topic:vision', ['-topic:vision']],
    ['C++: a survey', ['C++:', 'a', 'survey']],
    ['re:invent', ['re:invent']],
    ['constructor:x', ['constructor:x']],
    ['title: attention', ['attention']],
    ['year:', []],
    ['🤖 مرحبا 注意力 <b>', ['مرحبا', '注意力', '<b>']],
    ['AUTHOR:Smith', ['author:Smith']],
    ['- " : --', []],
    ['', []],
    ['S^2IP', ['S^2IP']],
    [
      'I want papers on what "type correct" means in message passing systems',
      [
        'I',
        'want',
        'papers',
        'on',
        'what',
        'type correct',
        'means',
        'in',
        'message',
        'passing',
        'systems',
      ],
    ],
  ];
  for (const [query, clauses] of table)
    test(`${query || 'nothing'} is ${clauses.join(' · ') || 'nothing'}`, () =>
      assert.deepEqual(short(query), clauses));

  const years: [text: string, range: [number, number] | undefined][] = [
    ['2020', [2020, 2020]],
    ['2019-2021', [2019, 2021]],
    ['2021-2019', [2019, 2021]],
    ['2019..', [2019, Infinity]],
    ['..2021', [-Infinity, 2021]],
    ['>2019', [2020, Infinity]],
    ['>=2020', [2020, Infinity]],
    ['<=2019', [-Infinity, 2019]],
    ['2020..2024', [2020, 2024]],
    ['soon', undefined],
    ['-', undefined],
    ['', undefined],
  ];
  for (const [text, range] of years)
    test(`year:${text} is ${range?.join(' to ') ?? 'no range'}`, () =>
      assert.deepEqual(parseYears(text), range && { from: range[0], to: range[1] }));
});
