import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { takeLock, waitForLock } from '../../../scripts/lock.ts';
import { ContentFolder } from '../convert/content-folder.ts';
import { TestFolder } from './folder.ts';

const ended = spawnSync(process.execPath, ['--version']).pid;

describe('a lock', () => {
  for (const [name, text] of [
    ['of a process that has ended', JSON.stringify({ pid: ended, host: hostname() })],
    ['that was interrupted while it was created', ''],
    ['that is not a lock', 'x'],
  ] as const)
    test(`${name} is taken over, and released at the end`, () => {
      using folder = new TestFolder();
      const path = join(folder.path, 'x.lock');
      writeFileSync(path, text);
      const release = takeLock(path, 'building dist');
      assert.ok(existsSync(path));
      release();
      assert.deepEqual(readdirSync(folder.path), []);
    });

  test('of an earlier process with the same id is taken over if start times are known', (t) => {
    if (!existsSync('/proc/self/stat')) return t.skip('needs /proc');
    using folder = new TestFolder();
    const path = join(folder.path, 'x.lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }));
    takeLock(path, 'building dist')();
  });

  test('of a running process is an error that names the process', () => {
    using folder = new TestFolder();
    const path = join(folder.path, 'x.lock');
    takeLock(path, 'building dist');
    assert.throws(() => takeLock(path, 'building dist'), {
      code: 'already-running',
      message: `Process ${process.pid} is building dist. Wait until it has finished.`,
    });
  });

  test('of a process on another machine is an error that names the file', () => {
    using folder = new TestFolder();
    const path = join(folder.path, 'x.lock');
    writeFileSync(path, JSON.stringify({ pid: 7, host: 'elsewhere' }));
    assert.throws(() => takeLock(path, 'building dist'), {
      code: 'already-running',
      message: `Process 7 on elsewhere is building dist. If it has ended, delete ${path}.`,
    });
  });

  test('is given to one of many processes that start at the same time', async () => {
    using folder = new TestFolder();
    const path = JSON.stringify(join(folder.path, 'x.lock'));
    writeFileSync(join(folder.path, 'x.lock'), JSON.stringify({ pid: ended, host: hostname() }));
    const script = `
      import { takeLock } from './scripts/lock.ts';
      try { takeLock(${path}, 'building'); console.log('taken'); } catch { console.log('held'); }
      process.stdin.on('end', () => process.exit()).resume();`;
    const words = await Promise.all(Array.from({ length: 6 }, () => firstWord(script)));
    for (const { child } of words) child.stdin.end();
    assert.deepEqual(words.map(({ word }) => word).sort(), [...Array(5).fill('held'), 'taken']);
  });
});

test('a lock that is awaited is taken when it is released', async () => {
  using folder = new TestFolder();
  const path = join(folder.path, 'x.lock');
  const order: string[] = [];
  const release = takeLock(path, 'first');
  const waiting = waitForLock(path).then((releaseSecond) => {
    order.push('second');
    releaseSecond();
    const third = takeLock(path, 'third');
    // Releasing again must not release the lock of another.
    releaseSecond();
    assert.throws(() => takeLock(path, 'fourth'));
    third();
  });
  order.push('first');
  release();
  await waiting;
  assert.deepEqual(order, ['first', 'second']);
});

function firstWord(script: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  return new Promise<{ word: string; child: typeof child }>((done) =>
    child.stdout.once('data', (text) => done({ word: String(text).trim(), child })),
  );
}

test('a second converter says which process is converting, and writes nothing', () => {
  using folder = new ContentFolder();
  const release = takeLock(join(folder.path, '.convert.lock'), 'converting');
  const options = ['scripts/convert.ts', '--content', folder.path];
  const { status, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  assert.deepEqual(
    [status, stderr],
    [
      1,
      `Process ${process.pid} is converting ${folder.path}. Wait until it has finished.\nSee docs/problems.md#already-running\n`,
    ],
  );
  release();
});
