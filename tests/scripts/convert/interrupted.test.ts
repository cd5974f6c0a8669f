import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { shortHash } from '../../../src/model/files/sha256.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const papers = {
  'Alpha Beats Every Baseline': abstractOf('Alpha is new.'),
  'Beta Beats Alpha Again': abstractOf('Beta is newer.'),
};
const old = page(papers);
const corrected = old
  .replace('Alpha is new.', 'Alpha is good.')
  .replace('Beta Beats', 'Beta Surely Beats');

/** Converts in a process that is killed before its change number `after` to the disk. Returns whether the process was killed: `false` if it made fewer changes. */
function convertAndKill(folder: ContentFolder, after: number, ...options: string[]): boolean {
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    [
      '--import=./tests/scripts/faults.ts',
      'scripts/convert.ts',
      '--content',
      folder.path,
      ...options,
    ],
    { encoding: 'utf8', env: { ...process.env, OFFPRINT_FAULT_AFTER: String(after) } },
  );
  assert.ok(signal === 'SIGKILL' || status === 0, stderr);
  return signal === 'SIGKILL';
}

/** The files of a folder after conversions of these texts, one after the other. */
function outcomeOf(...texts: string[]): Record<string, string> {
  using folder = new ContentFolder();
  for (const text of texts) {
    folder.write('digests/a.txt', text);
    folder.convertAndRecord();
  }
  return folder.snapshot();
}

const outcomes = [outcomeOf(corrected), outcomeOf(old, corrected)].map((one) =>
  JSON.stringify(one),
);

/** Interrupts a conversion before each of its changes to the disk. Returns the number of changes. */
function interruptAll(
  prepare: () => ContentFolder,
  check: (folder: ContentFolder, after: number) => void,
): number {
  for (let after = 0; ; after += 1) {
    using folder = prepare();
    if (!convertAndKill(folder, after)) return after;
    check(folder, after);
  }
}

describe('after a conversion that was killed at any point', () => {
  test('a corrected digest reaches every paper, and no file is left over', () => {
    const points = interruptAll(
      () => new ContentFolder({ 'digests/a.txt': old }),
      (folder, after) => {
        folder.write('digests/a.txt', corrected);
        const { statuses } = folder.convertAndRecord();
        assert.ok(
          !statuses.some((status) => status.endsWith('edited')),
          `${after}: ${statuses.join()}`,
        );
        assert.ok(
          outcomes.includes(JSON.stringify(folder.snapshot())),
          `${after}: ${Object.keys(folder.snapshot()).join()}`,
        );
      },
    );
    assert.ok(points >= 8, `${points} points`);
  });

  test('of a corrected digest, another conversion has the result of an uninterrupted one', () => {
    const prepare = () => {
      const folder = new ContentFolder({ 'digests/a.txt': old });
      folder.convertAndRecord();
      folder.write('digests/a.txt', corrected);
      return folder;
    };
    interruptAll(prepare, (folder, after) => {
      folder.convertAndRecord();
      assert.equal(JSON.stringify(folder.snapshot()), outcomes[1], String(after));
    });
  });

  test('an edit by the maintainer is kept', () => {
    using folder = new ContentFolder({ 'digests/a.txt': old });
    let after = 0;
    while (!folder.has('papers/a/alpha-beats-every-baseline.md')) convertAndKill(folder, after++);
    const mine = `${folder.read('papers/a/alpha-beats-every-baseline.md')}\nMine.\n`;
    folder.write('papers/a/alpha-beats-every-baseline.md', mine);
    folder.write('digests/a.txt', corrected);
    assert.equal(folder.convertAndRecord().statuses[0], 'a/alpha-beats-every-baseline edited');
    assert.equal(folder.read('papers/a/alpha-beats-every-baseline.md'), mine);
  });

  test('a note that names files outside the papers is not followed', () => {
    const text = 'A file of somebody else.';
    using folder = new ContentFolder({ 'digests/a.txt': old, 'x.md': text });
    folder.write('ledgers/.unfinished', JSON.stringify({ 'a/../../x.md': [shortHash(text)] }));
    folder.convertAndRecord();
    assert.equal(folder.read('x.md'), text);
  });
});
