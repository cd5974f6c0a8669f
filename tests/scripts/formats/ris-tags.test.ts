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
