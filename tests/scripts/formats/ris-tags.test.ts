import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './read-fixture.ts';

/** A record with the keyword “wool”, from its tags. */
const recordOf = (...tags: string[]) =>
  [...tags, 'ER']
    .map(
      (tag) => `${tag}  - ${{ TY: 'JOUR', TI: 'A', T1: 'A', KW: 'wool', ER: '' }[tag] ?? '2020'}`,
    )
    .join('\n');

const rows: [writer: string, record: string, isPrivate: boolean][] = [
  [
    'Zotero, an article',
    recordOf('TY', 'TI', 'AU', 'AU', 'T2', 'AB', 'DA', 'PY', 'DO', 'DP', 'VL', 'IS', 'SP', 'EP', 'J2', 'LA', 'SN', 'UR', 'Y2', 'L1', 'N1', 'N1', 'KW', 'KW'), // prettier-ignore
    true,
  ],
  ['Zotero, an article with little', recordOf('TY', 'TI', 'AU', 'KW'), true],
  ['Zotero, a chapter', recordOf('TY', 'TI', 'AU', 'T2', 'A2', 'T3', 'A3', 'CY', 'PY', 'KW'), true],
  [
    'Springer',
    recordOf('TY', 'AU', 'PY', 'DA', 'TI', 'JO', 'SP', 'EP', 'VL', 'KW', 'AB', 'SN', 'UR', 'DO'),
    false,
  ],
  ['ScienceDirect', recordOf('TY', 'T1', 'AU', 'JO', 'VL', 'PY', 'SN', 'DO', 'UR', 'KW'), false],
  ['JSTOR', recordOf('TY', 'TI', 'AU', 'AB', 'DB', 'IS', 'KW', 'PB', 'PY', 'SN', 'UR'), false],
  ['EndNote', recordOf('TY', 'AB', 'AU', 'DA', 'KW', 'PY', 'SN', 'TI', 'ID'), false],
  ['this site', recordOf('TY', 'ID', 'TI', 'AU', 'T2', 'DO', 'UR', 'KW'), false],
];

describe('keywords in RIS', () => {
  for (const [writer, record, isPrivate] of rows)
    test(`are ${isPrivate ? 'private' : 'keywords'} in a record of ${writer}`, () => {
      const { drafts, account } = read('a.ris', `${record}\n`);
      assert.equal(drafts[0]?.fields.keyword?.[0], isPrivate ? undefined : 'wool');
      const line = record.split('\n').indexOf('KW  - wool') + 1;
      const span = account.find(({ lines: [first, last] }) => first <= line && line <= last);
      assert.equal(span?.part === 'private', isPrivate);
      assert.equal(
        read('a.ris', `${record}\n`, { keepTags: true }).drafts[0]?.fields.keyword?.[0],
        'wool',
      );
    });
});

describe('the title of proceedings in RIS', () => {
  const rows: [name: string, tags: string[], proceedings?: string, conference?: string][] = [
    ['C3, beside the conference in T2', ['TY  - CONF', 'T2  - Flock 2020', 'C3  - Proceedings of Flock'], 'Proceedings of Flock', 'Flock 2020'], // prettier-ignore
    ['C3 alone', ['TY  - CPAPER', 'C3  - Proceedings of Flock'], 'Proceedings of Flock'],
    ['T2 without C3', ['TY  - CONF', 'T2  - Proceedings of Flock'], 'Proceedings of Flock'],
    ['never C3 of other types, where it is a custom field', ['TY  - JOUR', 'T2  - Wool', 'C3  - private'], 'Wool'], // prettier-ignore
  ];
  for (const [name, [type, ...tags], proceedings, conference] of rows)
    test(`is ${name}`, () => {
      const text = [type, 'TI  - Sheep', ...tags, 'ER  - ', ''].join('\n');
      const fields = read('a.ris', text).drafts[0]?.fields;
      assert.equal(fields?.['container-title'], proceedings);
      assert.equal(fields?.['event-title'], conference);
    });
});
