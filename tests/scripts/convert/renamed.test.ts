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

  test('is not guessed if two files could be it', () => {
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

/** Moves a file of a folder. */
function move(folder: ContentFolder, from: string, to: string) {
  folder.write(to, folder.read(from));
  folder.delete(from);
}

const listOf = (folder: ContentFolder, pattern: RegExp) =>
  folder
    .read('addresses.txt')
    .split('\n')
    .filter((line) => pattern.test(line));

describe('a renamed paper', () => {
  test('follows its digest, and keeps its new name and former ids', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    folder.write('digests/a.txt', digest.replace('Alpha is new.', 'Alpha is good.'));
    const { statuses, codes } = folder.convertAndRecord();
    assert.deepEqual([statuses[0], codes], ['a/alpha-beats-every-baseline updated', []]);
    assert.match(
      folder.read(renamed),
      /\nalso:\n {2}- alpha-beats-every-baseline\n---\nAlpha is good/,
    );
    assert.deepEqual(
      folder.convertAndRecord().statuses[0],
      'a/alpha-beats-every-baseline unchanged',
    );
  });

  test('can be renamed again, and back', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    move(folder, renamed, 'papers/a/third.md');
    assert.deepEqual(folder.convertAndRecord().codes, [
      'paper-renamed papers/a/third.md 1',
      'address-moved addresses.txt',
      'address-moved addresses.txt',
    ]);
    move(folder, 'papers/a/third.md', alpha);
    assert.ok(!folder.convertAndRecord().codes.some((code) => /missing|lost/.test(code)));
    assert.match(folder.read(alpha), /\nalso:\n {2}- alpha\n {2}- third\n---\n/);
    assert.deepEqual(listOf(folder, /^papers\/(?:alpha|third)/), [
      'papers/alpha-beats-every-baseline/',
      'papers/alpha/ moved papers/alpha-beats-every-baseline/',
      'papers/third/ moved papers/alpha-beats-every-baseline/',
    ]);
    const before = folder.snapshot();
    assert.deepEqual(folder.convertAndRecord().codes, []);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('whose file has its own id in `also`, as older versions wrote, loses it', () => {
    using folder = new ContentFolder({ 'digests/a.txt': digest });
    folder.convertAndRecord();
    const before = folder.read(alpha);
    folder.write(alpha, before.replace('\n---\n', '\nalso: [alpha-beats-every-baseline]\n---\n'));
    folder.convertAndRecord();
    assert.equal(folder.read(alpha), before);
  });

  for (const name of ['alpha', 'alpha-beats-every-baseline'])
    for (const isConverted of [true, false])
      test(`can be withdrawn as ${name}, ${isConverted ? 'later' : 'at the same time'}`, () => {
        using folder = makeFolder();
        if (isConverted) folder.convertAndRecord();
        folder.write('digests/a.yaml', `withdrawn: { ${name}: By request. }\n`);
        assert.deepEqual(folder.convertAndRecord().deleted, [renamed]);
        assert.deepEqual(listOf(folder, /^papers\/alpha/), [
          'papers/alpha-beats-every-baseline/ withdrawn By request.',
          ...(isConverted ? ['papers/alpha/ withdrawn By request.'] : []),
        ]);
        assert.ok(!/"paper": "alpha/.test(folder.read('ledgers/a.json')));
        const before = folder.snapshot();
        assert.deepEqual(folder.convertAndRecord().codes, []);
        assert.deepEqual(folder.snapshot(), before, 'a second run changes nothing');
      });

  for (const name of ['alpha', 'alpha-beats-every-baseline'])
    test(`that was edited stops the conversion if ${name} is withdrawn, until its file is deleted`, () => {
      using folder = makeFolder((text) => `${text}\nEdited.\n`);
      folder.convertAndRecord();
      folder.write('digests/a.yaml', `withdrawn: { ${name}: By request. }\n`);
      const { codes, written } = folder.convertAndRecord();
      assert.ok(codes.includes(`withdrawn-edited ${renamed}`), codes.join());
      assert.equal(written, false);
    });

  test('can be withdrawn although it was edited, once its file is deleted', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    folder.write(renamed, `${folder.read(renamed)}\nEdited.\n`);
    folder.write('digests/a.yaml', 'withdrawn: { alpha: By request. }\n');
    assert.ok(folder.convertAndRecord().codes.includes(`withdrawn-edited ${renamed}`));
    folder.delete(renamed);
    assert.ok(folder.convertAndRecord().written);
    assert.deepEqual(listOf(folder, /^papers\/alpha/), [
      'papers/alpha-beats-every-baseline/ withdrawn By request.',
      'papers/alpha/ withdrawn By request.',
    ]);
  });

  test('can be withdrawn once its digest does not contain it any more', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    folder.write('digests/a.txt', page({ 'Beta Beats Alpha Again': abstractOf('Beta is newer.') }));
    folder.write('digests/a.yaml', 'withdrawn: { alpha: By request. }\n');
    assert.deepEqual(folder.convertAndRecord().deleted, [renamed]);
  });
});

describe('a renamed file', () => {
  test('keeps its name and its former id if its ledger is deleted', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    const before = folder.snapshot();
    folder.delete('ledgers');
    assert.deepEqual(folder.convertAndRecord().codes, []);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('is written again with its former id if its folder is deleted', () => {
    using folder = makeFolder();
    folder.convertAndRecord();
    const before = folder.snapshot();
    folder.delete('papers');
    assert.deepEqual(folder.convertAndRecord().codes, []);
    assert.deepEqual(folder.snapshot(), before);
  });
});

describe('the file of a paper in another folder', () => {
  for (const to of ['papers/b', 'papers', 'papers/b/c'])
    test(`follows its digest and can be withdrawn: ${to}`, () => {
      using folder = new ContentFolder({ 'digests/a.txt': digest });
      folder.convertAndRecord();
      const moved = `${to}/alpha-beats-every-baseline.md`;
      const before = folder.read(alpha);
      move(folder, alpha, moved);
      const { codes, statuses } = folder.convertAndRecord();
      assert.deepEqual([codes, statuses[0]], [[], 'a/alpha-beats-every-baseline unchanged']);
      assert.equal(folder.read(moved), before);
      folder.write('digests/a.txt', digest.replace('Alpha is new.', 'Alpha is good.'));
      assert.equal(folder.convertAndRecord().statuses[0], 'a/alpha-beats-every-baseline updated');
      folder.write('digests/a.yaml', 'withdrawn: { alpha-beats-every-baseline: x }\n');
      const { deleted, problems } = folder.convertAndRecord();
      assert.deepEqual(deleted, [moved]);
      assert.deepEqual(
        problems.map(({ message }) => message),
        ['papers/alpha-beats-every-baseline/ now shows “withdrawn”.'],
      );
      assert.deepEqual(addresses(folder), ['papers/alpha-beats-every-baseline/ withdrawn x']);
    });
});
