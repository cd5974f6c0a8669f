import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkShards, recordShard } from '../../../scripts/build/shards.ts';
import { repoBase } from '../../../scripts/test/test-sites.ts';
import { getTestSites } from '../../site.ts';
import { snapshot, TestFolder } from './folder.ts';

function build(folder: string, name: string, options: string[]): string {
  const out = join(folder, name);
  const place = ['--content', join(folder, 'content'), '--out', out, '--no-convert'];
  const address = ['--site', 'https://example.org', '--base', repoBase];
  const cache = ['--cache', join(folder, `cache-${name}`), '--processes', '1'];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', ...place, ...address, ...cache, ...options],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return out;
}

test('merged shards have the same bytes as the site built at once', () => {
  using folder = new TestFolder();
  const { path } = folder;
  cpSync(getTestSites().content, join(path, 'content'), { recursive: true });
  const shards = ['2/2', '1/2'].map((shard) =>
    build(path, `shard-${shard[0]}`, ['--shard', shard]),
  );
  const before = shards.map(snapshot);
  assert.deepEqual(
    snapshot(build(path, 'merged', ['--merge', ...shards])),
    snapshot(getTestSites().repo),
  );
  assert.deepEqual(shards.map(snapshot), before);
});

describe('shards are refused', () => {
  for (const [name, shards, expected] of [
    ['if one is missing', ['1/3 a', '3/3 a'], ['Shard 2/3 is missing.']],
    [
      'if one is given twice',
      ['1/2 a', '1/2 a'],
      ['0 is shard 1/2, and 1 is shard 1/2.', 'Shard 2/2 is missing.'],
    ],
    ['if their total numbers differ', ['1/2 a', '2/3 a'], ['0 is shard 1/2, but 1 is shard 2/3.']],
    ['if one has other inputs', ['1/2 a', '2/2 b'], ['1 was built from another commit']],
    ['if a folder is not a shard', ['1/1 a', ''], ['1 is not a shard.']],
  ] as const)
    test(name, () => {
      using folder = new TestFolder();
      const folders = shards.map((shard, position) => {
        const path = join(folder.path, String(position));
        mkdirSync(path);
        const [, index, count, inputs] = /^(\d)\/(\d) (.)$/.exec(shard) ?? [];
        if (inputs) recordShard(path, { index: Number(index), count: Number(count), inputs });
        return path;
      });
      assert.throws(
        () => checkShards(folders, 'a'),
        (error: Error) => {
          const lines = error.message.replaceAll(`${folder.path}/`, '').split('\n');
          assert.equal(lines.length, expected.length, error.message);
          for (const [index, start] of expected.entries())
            assert.ok(lines[index]?.startsWith(start), error.message);
          return true;
        },
      );
    });
});
