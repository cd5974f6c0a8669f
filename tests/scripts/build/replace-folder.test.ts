import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  replaceFolder,
  restoreFolder,
  restoreInterrupted,
} from '../../../scripts/build/replace-folder.ts';
import { CommandError } from '../../../scripts/command-error.ts';
import { takeLock } from '../../../scripts/lock.ts';
import { fill, snapshot, snapshotOf, TestFolder } from './folder.ts';

const before = { 'index.html': 'old', 'papers/a/index.html': 'old', '.git/HEAD': 'main' };
const built = { 'index.html': 'new', 'papers/b/index.html': 'new' };
const after = { ...built, '.git/HEAD': 'main' };

const otherDevice = '/dev/shm';
const hasOtherDevice =
  existsSync(otherDevice) && statSync(otherDevice).dev !== statSync(tmpdir()).dev;

/** Replaces a folder in a process with a fault; returns the signal or exit code with which the process ended. */
function replaceWithFault(folder: string, source: string, env: Record<string, string>) {
  const script = `
    import { replaceFolder } from './scripts/build/replace-folder.ts';
    replaceFolder(${JSON.stringify(join(folder, 'dist'))}, ${JSON.stringify(source)});`;
  const options = ['--import=./tests/scripts/faults.ts', '--input-type=module', '--eval', script];
  const { signal, status } = spawnSync(process.execPath, options, {
    env: { ...process.env, ...env },
  });
  return signal ?? status;
}

test('a command that reads the last site restores it after a build was killed between the two renames', () => {
  using folder = new TestFolder();
  const dist = join(folder.path, 'dist');
  fill(join(folder.path, '.dist.old'), before);
  const release = takeLock(join(folder.path, '.dist.lock'), 'building');
  assert.throws(() => restoreInterrupted(dist), CommandError);
  release();
  restoreInterrupted(dist);
  assert.deepEqual(snapshot(dist), snapshotOf(before));
  assert.deepEqual(readdirSync(folder.path), ['dist']);
});

test('a command that reads the last site does not wait for a build that has swapped the folders', () => {
  using folder = new TestFolder();
  fill(join(folder.path, 'dist'), built);
  fill(join(folder.path, '.dist.old'), before);
  takeLock(join(folder.path, '.dist.lock'), 'building');
  restoreInterrupted(join(folder.path, 'dist'));
  assert.deepEqual(snapshot(join(folder.path, '.dist.old')), snapshotOf(before));
});

for (const place of ['the same device', 'another device'] as const)
  describe(`a folder replaced by one on ${place}`, () => {
    const options = { skip: place === 'another device' && !hasOtherDevice };
    const makeSource = () => new TestFolder(place === 'another device' ? otherDevice : tmpdir());

    test('has the new files and its Git repository, and nothing is left beside it', options, () => {
      using folder = new TestFolder();
      using source = makeSource();
      fill(join(folder.path, 'dist'), before);
      fill(join(source.path, 'site'), built);
      replaceFolder(join(folder.path, 'dist'), join(source.path, 'site'));
      assert.deepEqual(snapshot(join(folder.path, 'dist')), snapshotOf(after));
      assert.deepEqual(readdirSync(folder.path), ['dist']);
    });

    for (const fault of ['kill', 'full'])
      test(`is complete after any interruption: ${fault}`, options, () => {
        for (let point = 0; ; point += 1) {
          using folder = new TestFolder();
          using source = makeSource();
          const dist = join(folder.path, 'dist');
          fill(dist, before);
          fill(join(source.path, 'site'), built);
          const env = { OFFPRINT_FAULT: fault, OFFPRINT_FAULT_AFTER: String(point) };
          const end = replaceWithFault(folder.path, join(source.path, 'site'), env);
          if (fault === 'full' && end !== 0) assert.deepEqual(snapshot(dist), snapshotOf(before));
          restoreFolder(dist);
          const found = JSON.stringify(snapshot(dist));
          const whole = [before, after].map((files) => JSON.stringify(snapshotOf(files)));
          assert.ok(whole.includes(found), `${point}: ${found}`);
          assert.deepEqual(readdirSync(folder.path), ['dist'], String(point));
          if (end === 0) break;
          assert.ok(point < 20);
        }
      });
  });
