import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../../scripts/formats/format.ts';
import { hideUnpublished } from '../../../scripts/formats/shared/hide-unpublished.ts';

const draft: Draft = {
  lines: [1, 1],
  title: 'Counting sheep',
  fields: { author: [{ given: 'Kurt', family: 'Gödel' }], issued: '2020-04' },
};
const partOf = (line: string) =>
  hideUnpublished([{ lines: [1, 1], part: 'record', paper: '0' }], line, {
    digest: {},
    drafts: [draft],
    syntax: ['title', 'author', 'year'],
  })[0]?.part;

for (const line of [
  'title = {Counting {S}heep},',
  'author = {G{\\"o}del, Kurt}',
  'author: G&ouml;del, Kurt',
  'year: 2020/4',
  'year = apr # 2020',
  '---',
])
  test(`“${line}” is shown: it says what the paper says`, () =>
    assert.equal(partOf(line), 'record'));

for (const line of [
  'title = {Counting sheep}, % weak',
  'note = {sheep}',
  'title = {Counting sheep}, rating = 3',
  'author = {Kurt Gödel <kurt@example.org>}',
])
  test(`“${line}” is not shown`, () => assert.equal(partOf(line), 'private'));

test('lines of other fields are not shown, even if the paper has their words', () => {
  const account = hideUnpublished(
    [{ lines: [1, 3], part: 'record', paper: '0', note: 'title' }],
    'title: Counting\nsheep\nsheep',
    {
      digest: {},
      drafts: [draft],
      syntax: ['title'],
      fieldLines: new Map([[draft, new Set([1, 2])]]),
    },
  );
  assert.deepEqual(account, [
    { lines: [1, 2], part: 'record', paper: '0', note: 'title' },
    { lines: [3, 3], part: 'private', paper: '0' },
  ]);
});

test('lines outside papers are compared with the digest', () => {
  const [title, comment] = hideUnpublished(
    [{ lines: [1, 2], part: 'metadata' }],
    '# Reading list\n# Reading list of Ada',
    { digest: { title: 'Reading list' }, drafts: [draft], syntax: [] },
  );
  assert.deepEqual([title?.part, comment?.part], ['metadata', 'private']);
});
