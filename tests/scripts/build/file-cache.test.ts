import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openFileCache } from '../../../scripts/build/file-cache.ts';
import { TestFolder } from './folder.ts';

const result = { rows: new Map([['a', Float64Array.of(0.1, 2)]]), missing: undefined };

/** The only file in a folder. */
const fileIn = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');

/** Changes one byte of a file. */
function damage(path: string, at: number) {
  const bytes = readFileSync(path);
  bytes[at]! ^= 1;
  writeFileSync(path, bytes);
}

const losses: [name: string, lose: (folder: string) => void][] = [
  ['the folder was deleted', (folder) => rmSync(folder, { recursive: true })],
  ['the file is empty', (folder) => truncateSync(fileIn(folder), 0)],
  ['the file is cut off', (folder) => truncateSync(fileIn(folder), 40)],
  ['a byte of the checksum is damaged', (folder) => damage(fileIn(folder), 5)],
  ['a byte of the result is damaged', (folder) => damage(fileIn(folder), 50)],
];

describe('a cached result', () => {
  test('is read by a later build with the same code and inputs', () => {
    using folder = new TestFolder();
    openFileCache(folder.path, 'code').write('name', 'inputs', result);
    assert.deepEqual(openFileCache(folder.path, 'code').read('name', 'inputs'), result);
  });

  for (const [code, name, inputs] of [
    ['other code', 'name', 'inputs'],
    ['code', 'other name', 'inputs'],
    ['code', 'name', 'other inputs'],
    [undefined, 'name', 'inputs'],
  ] as const)
    test(`is missing for ${String(code)}, ${name}, ${inputs}`, () => {
      using folder = new TestFolder();
      openFileCache(folder.path, 'code').write('name', 'inputs', result);
      assert.equal(openFileCache(folder.path, code).read(name, inputs), undefined);
    });

  for (const [name, lose] of losses)
    test(`is missing if ${name}`, () => {
      using folder = new TestFolder();
      const results = join(folder.path, 'results');
      openFileCache(results, 'code').write('name', 'inputs', result);
      lose(results);
      assert.equal(openFileCache(results, 'code').read('name', 'inputs'), undefined);
    });

  test('is deleted by a build that does not need it', () => {
    using folder = new TestFolder();
    const first = openFileCache(folder.path, 'code');
    for (const name of ['read', 'written', 'unused']) first.write(name, 'inputs', result);
    const second = openFileCache(folder.path, 'code');
    second.read('read', 'inputs');
    second.write('written', 'other inputs', result);
    second.read('unused', 'other inputs');
    second.removeUnused();
    const last = openFileCache(folder.path, 'code');
    assert.deepEqual(last.read('read', 'inputs'), result);
    assert.deepEqual(last.read('written', 'other inputs'), result);
    assert.equal(readdirSync(folder.path).length, 2);
  });

  test('is left out without an error if the folder cannot be written', () => {
    using folder = new TestFolder();
    const file = join(folder.path, 'results');
    writeFileSync(file, '');
    const cache = openFileCache(file, 'code');
    cache.write('name', 'inputs', result);
    assert.equal(cache.read('name', 'inputs'), undefined);
  });
});
