import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const digest = page({
  'Alpha Beats Every Baseline': abstractOf('Alpha is new.'),
  'Beta Beats Alpha Again': abstractOf('Beta is newer.'),
});
const alpha = 'papers/a/alpha-beats-every-baseline.md';
const renamed = 'papers/a/alpha.md';

/** A converted folder in which the file of a paper was renamed by hand. */
function makeFolder(edit = (text: string) => text): ContentFolder {
  const folder = new ContentFolder({ 'digests/a.txt': digest });
  folder.convertAndRecord();
  folder.write(renamed, edit(folder.read(alpha)));
  folder.delete(alpha);
  return folder;
}

const addresses = (folder: ContentFolder) =>
  folder
    .read('addresses.txt')
    .split('\n')
    .filter((line) => line.startsWith('papers/alpha'));

describe('the renamed file of a paper', () => {
  test('gets the former id, and the next run changes nothing', () => {
    using folder = makeFolder();
    const { codes, written } = folder.convertAndRecord();
    assert.deepEqual(
      [codes, written],
      [[`paper-renamed ${renamed} 1`, 'address-moved addresses.txt'], true],
    );
    assert.match(
      folder.read(renamed),
      /^---\ntitle: [^]*\nalso:\n {2}- alpha-beats-every-baseline\n/,
    );
    assert.deepEqual(addresses(folder), [
      'papers/alpha-beats-every-baseline/ moved papers/alpha/',
      'papers/alpha/',
    ]);
    const before = folder.snapshot();
    assert.deepEqual(folder.convertAndRecord().codes, []);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('is not written by a dry run', () => {
    using folder = makeFolder();
    const before = folder.snapshot();
    assert.deepEqual(folder.convert({ dryRun: true }).codes, [`paper-renamed ${renamed} 1`]);
    assert.deepEqual(folder.snapshot(), before);
  });

  for (const [what, edit] of [
    ['an abstract', (text: string) => `${text}\nEdited.\n`],
    ['capitals in the title', (text: string) => text.replace('Beats Every', 'beats every')],
    ['the title, with the arXiv id', (text: string) => text.replace(/title: .*/, 'title: A')],
  ] as const)
    test(`that was edited too stays as it is; the message says what to add: ${what}`, () => {
      using folder = new ContentFolder({
        'digests/a.csv': `title,arxiv\nAlpha Beats Every Baseline,2401.00001\n`,
      });
      folder.convertAndRecord();
      const [former = ''] = Object.keys(folder.snapshot()).filter((name) =>
        name.startsWith('papers/'),
      );
      folder.write(renamed, edit(folder.read(former)));
      folder.delete(former);
      const before = folder.read(renamed);
      const { problems } = folder.convertAndRecord();
      assert.match(problems[0]?.hint ?? '', /^Add this line to .*: also: \["?2401\.00001"?\]$/);
      assert.equal(folder.read(renamed), before);
    });

  test('is not guessed where two files could be it', () => {
    using folder = makeFolder((text) => `${text}\nEdited.\n`);
    folder.write('papers/a/other.md', folder.read(renamed));
    const { codes } = folder.convertAndRecord();
    assert.deepEqual(codes, [`paper-removed ${alpha}`, 'address-missing addresses.txt']);
  });

  test('is not another paper with the same title', () => {
    using folder = makeFolder((text) =>
      text.replace(/^---\n/, '---\nissued: "1999"\n').replace('Alpha is', 'Omega is'),
    );
    assert.equal(folder.convertAndRecord().codes[0], `paper-renamed ${renamed} 1`);
    using other = new ContentFolder({
      'digests/a.csv': 'title,doi\nAlpha Beats Every Baseline,10.1000/1\n',
    });
    other.convertAndRecord();
    other.delete(alpha);
    other.write(renamed, '---\ntitle: Alpha Beats Every Baseline\nDOI: 10.1000/2\n---\n');
    assert.equal(other.convertAndRecord().codes[0], `paper-removed ${alpha}`);
  });

  test('survives a run that is killed at any point', () => {
    using reference = makeFolder();
    reference.convertAndRecord();
    for (let point = 0; ; point += 1) {
      using folder = makeFolder();
      const options = ['--import=./tests/scripts/faults.ts', 'scripts/convert.ts', '--content'];
      const { signal } = spawnSync(process.execPath, [...options, folder.path], {
        env: { ...process.env, OFFPRINT_FAULT_AFTER: String(point) },
      });
      folder.convertAndRecord();
      assert.deepEqual(folder.snapshot(), reference.snapshot(), String(point));
      if (signal !== 'SIGKILL') break;
      assert.ok(point < 30);
    }
  });
});
