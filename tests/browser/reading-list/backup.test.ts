import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeLists, parseBackup, printBackup } from '../../../src/browser/reading-list/backup.ts';
import { parseFragment, toFragment } from '../../../src/browser/reading-list/share-link.ts';

describe('a backup file', () => {
  test('is parsed to the list that was printed', () => {
    const saved = [{ id: 'a', note: 'mine' }, { id: 'b c' }];
    assert.deepEqual(parseBackup(printBackup(saved)), saved);
  });

  for (const [what, json] of [
    ['broken JSON', '{'],
    ['a file of another program', '{"kept":[]}'],
    ['a list that is an object', '{"offprint":1,"kept":{}}'],
    ['a list with an entry that is null', '{"offprint":1,"kept":[null]}'],
    ['an empty file', ''],
    ['null', 'null'],
  ] as const)
    test(`${what} is refused`, () => assert.equal(parseBackup(json), undefined));

  test('is merged without changing the order or losing a note', () =>
    assert.deepEqual(
      mergeLists(
        [{ id: 'b' }, { id: 'a', note: 'mine' }],
        [{ id: 'a', note: 'other' }, { id: 'b', note: 'theirs' }, { id: 'c' }],
      ),
      [{ id: 'b', note: 'theirs' }, { id: 'a', note: 'mine' }, { id: 'c' }],
    ));
});

describe('a share link', () => {
  test('has the ids in its fragment', () =>
    assert.equal(toFragment(['a', 'b c']), '#list=a,b%20c'));

  for (const [fragment, ids] of [
    ['#list=a,b%20c', ['a', 'b c']],
    ['#list=a,,b,a,%3Cimg%3E', ['a', 'b', '<img>']],
    ['#abstract', undefined],
    ['#list=%', undefined],
    ['#list=', undefined],
  ] as const)
    test(`${fragment} is read as ${JSON.stringify(ids)}`, () =>
      assert.deepEqual(parseFragment(fragment), ids));
});
