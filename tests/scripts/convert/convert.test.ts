import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const sample = readFileSync(`${sampleDir}/digests/${sampleDigest}.txt`, 'utf8');
const alpha = { 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') };
const beta = { 'Beta Beats Alpha Again': abstractOf('Beta is newer.') };
const alphaFile = 'papers/a/alpha-beats-every-baseline.md';
const betaFile = 'papers/a/beta-beats-alpha-again.md';

describe('the sample', () => {
  test('is committed as the converter writes it', () => {
    using folder = new ContentFolder();
    cpSync(sampleDir, folder.path, { recursive: true });
    const before = folder.snapshot();
    const report = folder.convertAndRecord();
    const after = folder.snapshot();
    const changed = Object.keys({ ...before, ...after }).filter(
      (name) => before[name] !== after[name],
    );
    assert.deepEqual(changed, []);
    assert.equal(report.papers.length, 60);
    assert.ok(report.papers.every(({ status }) => status === 'unchanged'));
  });

  test('has the same papers when converted from scratch, also from a text with CRLF, a byte-order mark and other spaces', () => {
    const spelt = `\uFEFF${sample.replaceAll('\n', '\r\n').replaceAll('LLMs ', 'LLMs\u00A0\u200B')}`;
    const snapshots = [sample, spelt].map((text) => {
      using folder = new ContentFolder({ [`digests/${sampleDigest}.txt`]: text });
      folder.convert();
      return Object.entries(folder.snapshot()).filter(([name]) => name.startsWith('papers/'));
    });
    assert.equal(snapshots[0]?.length, 60);
    assert.deepEqual(snapshots[1], snapshots[0]);
  });

  test('has a ledger that accounts for every line once', () => {
    using folder = new ContentFolder({ [`digests/${sampleDigest}.txt`]: sample });
    folder.convert();
    const ledger = JSON.parse(folder.read(`ledgers/${sampleDigest}.json`)) as {
      account: { lines: [number, number]; part: string; note?: string; paper?: string }[];
    };
    const lines = ledger.account.flatMap(({ lines: [from, to] }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    assert.deepEqual(
      lines,
      Array.from({ length: sample.split('\n').length }, (_, i) => i + 1),
    );
    const sums = Map.groupBy(ledger.account, ({ part }) => part);
    assert.deepEqual(
      ['title', 'abstract', 'date', 'curators', 'chrome', 'not-understood'].map(
        (part) => sums.get(part)?.length ?? 0,
      ),
      [60, 60, 1, 1, 3, 0],
    );
  });
});

describe('bad input', () => {
  test('is reported all at once and leaves the last good collection untouched', () => {
    using folder = new ContentFolder({ 'digests/a.txt': page(alpha) });
    folder.convert();
    folder.write('digests/a.txt', page({ ...alpha, ...beta }));
    folder.write('digests/empty.txt', '');
    folder.write('digests/picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
    folder.write('digests/latin.txt', Buffer.from('caf\xe9', 'latin1'));
    folder.write('digests/2025-02-30.txt', page(beta));
    folder.write('digests/page.txt', 'Subscribe\n');
    folder.write('digests/notes.xyz', 'x');
    const before = folder.snapshot();
    const { codes, written } = folder.convert();
    assert.equal(written, false);
    assert.deepEqual(codes.filter((code) => !code.startsWith('paper-')).sort(), [
      'date-impossible digests/2025-02-30.txt',
      'file-binary digests/picture.txt',
      'file-empty digests/empty.txt',
      'file-encoding digests/latin.txt 1',
      'format-unknown digests/notes.xyz',
      'papers-missing digests/page.txt',
    ]);
    assert.deepEqual(folder.snapshot(), before);
  });

  test('is read in the format that its .yaml names, at every conversion', () => {
    using folder = new ContentFolder({
      'digests/notes.txt': 'Agenda for next Tuesday\n\nWe meet at ten.\n',
      'digests/notes.yaml': 'format: papers-page\n',
    });
    for (const status of ['created', 'unchanged'])
      assert.deepEqual(folder.convert().statuses, [`notes/agenda-for-next-tuesday ${status}`]);
    folder.write('digests/notes.yaml', 'title: Notes\nformat: paper-page\n');
    assert.deepEqual(
      folder
        .convert()
        .problems.flatMap(({ code, file, line, hint }) =>
          code === 'settings-invalid' ? [`${file}:${line} ${hint}`] : [],
        ),
      ['digests/notes.yaml:2 Did you mean “papers-page”?'],
    );
  });

  test('is reported with a hint about what to write instead', () => {
    using folder = new ContentFolder({
      'digests/a.json': '["1706.03762", "1810.04805"]',
      'digests/a-week.txt': page(alpha),
      'digests/a-weak.yaml': 'titel: A',
    });
    assert.deepEqual(
      folder.convert().problems.map(({ code, hint }) => [code, hint.split('. ')[0]]),
      [
        [
          'format-unknown',
          'If they are arXiv ids, DOIs or URLs, put one per line into a .txt file',
        ],
        ['yaml-without-digest', 'Did you mean “a-week.yaml”? Otherwise delete it.'],
        ['settings-invalid', 'Did you mean “title”?'],
      ],
    );
  });

  test('loses no paper that was read before, whatever is pruned', () => {
    using folder = new ContentFolder({
      'digests/a.bib': '@book{x, title = {A Book}}\n@book{y, title = {Another Book}}\n',
      'digests/b.bib': '@book{z, title = {A Third Book}}\n',
    });
    folder.convert();
    folder.write('digests/a.bib', '@book{x, title = {A Book}}\n@book{y, title = {Another Book\n');
    folder.write('digests/b.bib', Buffer.from('caf\xe9', 'latin1'));
    const { codes } = folder.convert({ keepGoing: true, prune: true });
    assert.deepEqual(codes, ['record-broken digests/a.bib 2', 'file-encoding digests/b.bib 1']);
    for (const file of ['papers/a/y.md', 'papers/b/z.md', 'ledgers/b.json'])
      assert.ok(folder.has(file), file);
  });

  test('is left out with keepGoing', () => {
    using folder = new ContentFolder({ 'digests/a.txt': page(alpha), 'digests/empty.txt': '' });
    assert.equal(folder.convert({ keepGoing: true }).written, true);
    assert.ok(folder.has(alphaFile));
  });

  test('a misspelt setting of a digest is reported with a suggestion', () => {
    using folder = new ContentFolder({
      'digests/a.txt': page(alpha),
      'digests/a.yaml': 'titel: A',
    });
    const [problem] = folder.convert().problems;
    assert.deepEqual(
      [problem?.code, problem?.file, problem?.line, problem?.hint],
      ['settings-invalid', 'digests/a.yaml', 1, 'Did you mean “title”?'],
    );
  });

  test('a content folder without digests is an error', () => {
    using folder = new ContentFolder();
    folder.delete('digests');
    const [code] = folder.convert().codes;
    assert.equal(code, `content-missing ${folder.path}`);
  });
});

describe('the same paper', () => {
  test('twice in a digest is merged with a warning', () => {
    using folder = new ContentFolder({ 'digests/a.txt': `${page(alpha)}\n${page(alpha)}` });
    const { statuses, codes } = folder.convert();
    assert.deepEqual(statuses, [
      'a/alpha-beats-every-baseline created',
      'a/alpha-beats-every-baseline merged',
    ]);
    assert.deepEqual(codes, ['paper-repeated digests/a.txt 5']);
  });

  test('in two digests stays in the folder of the earlier one, which wins', () => {
    using folder = new ContentFolder({
      'digests/2025-02-02-b.txt': page({
        'Alpha beats every baseline': abstractOf('Alpha is old.'),
      }),
      'digests/2025-01-01-a.txt': page(alpha),
    });
    const { statuses, codes } = folder.convert();
    assert.deepEqual(statuses, [
      '2025-01-01-a/alpha-beats-every-baseline created',
      '2025-02-02-b/alpha-beats-every-baseline merged',
    ]);
    assert.deepEqual(codes, [
      'paper-merged digests/2025-02-02-b.txt 1',
      'fields-differ digests/2025-02-02-b.txt 1',
    ]);
    assert.match(folder.read('papers/2025-01-01-a/alpha-beats-every-baseline.md'), /Alpha is new/);
    assert.match(folder.read('ledgers/2025-02-02-b.json'), /Alpha is old/);
  });
});

describe('hand edits', () => {
  const edited = () => {
    const folder = new ContentFolder({ 'digests/a.txt': page({ ...alpha, ...beta }) });
    folder.convert();
    return folder;
  };

  test('are kept, and the changes that were not made are reported', () => {
    using folder = edited();
    folder.write(alphaFile, folder.read(alphaFile).replace('Every Baseline', 'Some Baselines'));
    const mine = folder.read(alphaFile);
    assert.deepEqual(folder.convert().codes, []);
    folder.write(
      'digests/a.txt',
      page({ ...alpha, ...beta }).replace('Alpha is new.', 'Alpha is good.'),
    );
    const { statuses, codes } = folder.convert();
    assert.equal(statuses[0], 'a/alpha-beats-every-baseline edited');
    assert.deepEqual(codes, [`paper-edited ${alphaFile}`]);
    assert.equal(folder.read(alphaFile), mine);
  });

  test('a deleted file stays deleted', () => {
    using folder = edited();
    folder.delete(alphaFile);
    const { codes, statuses } = folder.convert();
    assert.deepEqual(codes, [`paper-removed ${alphaFile}`]);
    assert.equal(statuses[0], 'a/alpha-beats-every-baseline deleted');
    assert.deepEqual(folder.convert().codes, [`paper-removed ${alphaFile}`]);
    assert.ok(!folder.has(alphaFile));
  });

  test('are validated: an invalid file is an error and nothing is written', () => {
    using folder = edited();
    folder.write(alphaFile, folder.read(alphaFile).replace('title:', 'date: 2020\ntitle:'));
    folder.write('papers/own.md', 'No front matter.');
    folder.write('papers/own/beta-beats-alpha-again.md', '---\ntitle: Beta\n---\n');
    const { codes, written } = folder.convert();
    assert.deepEqual(codes, [
      `paper-invalid ${alphaFile} 2`,
      'paper-invalid papers/own.md 1',
      'paper-invalid papers/own/beta-beats-alpha-again.md 1',
    ]);
    assert.ok(!written);
  });

  test('in a settings file with the wrong name are reported', () => {
    using folder = edited();
    folder.write('site.yml', 'title: A');
    assert.deepEqual(folder.convert().codes, ['settings-ignored site.yml 1']);
  });

  test('a deleted folder is written again', () => {
    using folder = edited();
    folder.delete('papers');
    folder.convert();
    assert.ok(folder.has(alphaFile) && folder.has(betaFile));
  });

  test('the only file of a folder stays deleted, although Git deletes the folder with it', () => {
    using folder = edited();
    folder.delete(alphaFile);
    folder.convert();
    folder.delete('papers/a');
    assert.deepEqual(folder.convert().codes, [
      `paper-removed ${alphaFile}`,
      `paper-removed ${betaFile}`,
    ]);
    assert.ok(!folder.has('papers/a'));
    using single = new ContentFolder({ 'digests/a.txt': page(alpha) });
    single.convert();
    single.delete('papers');
    assert.deepEqual(single.convert().codes, [`paper-removed ${alphaFile}`]);
    assert.deepEqual(single.convert().codes, [`paper-removed ${alphaFile}`]);
    assert.ok(!single.has('papers'));
  });

  test('a file that was not edited follows its digest, under its old id', () => {
    using folder = edited();
    folder.write(
      'digests/a.txt',
      page({ ...alpha, ...beta }).replace('Alpha Beats', 'Alpha Almost Beats'),
    );
    assert.equal(folder.convert().statuses[0], 'a/alpha-beats-every-baseline updated');
    assert.match(folder.read(alphaFile), /Alpha Almost Beats/);
  });

  test('a renamed digest moves nothing', () => {
    using folder = edited();
    const text = folder.read('digests/a.txt');
    folder.delete('digests/a.txt');
    folder.write('digests/b.txt', text);
    assert.deepEqual(folder.convert().statuses, [
      'b/alpha-beats-every-baseline unchanged',
      'b/beta-beats-alpha-again unchanged',
    ]);
    assert.ok(folder.has(alphaFile) && !folder.has('papers/b') && !folder.has('ledgers/a.json'));
    assert.deepEqual(folder.convert().codes, []);
  });

  test('papers with one title, years apart, keep their ids when one is removed and the other’s digest is renamed', () => {
    const paper = (year: number) =>
      JSON.stringify({ id: `p${year}`, title: 'Alpha beats every baseline', year });
    using folder = new ContentFolder({
      'digests/a.jsonl': paper(2010),
      'digests/b.jsonl': paper(2020),
    });
    folder.convert();
    folder.delete('digests/a.jsonl');
    folder.delete('digests/b.jsonl');
    folder.write('digests/c.jsonl', paper(2020));
    assert.deepEqual(folder.convert().statuses, ['c/p2020 unchanged']);
  });

  test('a paper that is gone from its digest is reported, and deleted only when pruned', () => {
    using folder = edited();
    folder.write('digests/a.txt', page(alpha));
    assert.deepEqual(folder.convert().codes, [`paper-gone ${betaFile}`]);
    assert.deepEqual(folder.convert().codes, [`paper-gone ${betaFile}`]);
    assert.deepEqual(folder.convert({ prune: true, dryRun: true }).deleted, [betaFile]);
    assert.ok(folder.has(betaFile));
    assert.deepEqual(folder.convert({ prune: true }).deleted, [betaFile]);
    assert.ok(!folder.has(betaFile));
    assert.deepEqual(folder.convert().codes, []);
  });

  test('a paper that is gone from its digest and whose file was deleted is not reported', () => {
    using folder = edited();
    folder.write('digests/a.txt', page(alpha));
    folder.convert();
    folder.delete(betaFile);
    assert.deepEqual(folder.convert().codes, []);
    folder.delete('digests/a.txt');
    folder.delete(alphaFile);
    assert.deepEqual(folder.convert().codes, []);
  });

  test('a digest that is gone is reported; pruning keeps what was edited', () => {
    using folder = edited();
    folder.write(alphaFile, `${folder.read(alphaFile)}\nA paragraph of my own.\n`);
    folder.delete('digests/a.txt');
    assert.deepEqual(folder.convert().codes, ['digest-gone ledgers/a.json']);
    folder.convert({ prune: true });
    assert.ok(folder.has(alphaFile) && !folder.has(betaFile) && !folder.has('ledgers/a.json'));
  });

  test('a paper that appears again in a newer digest keeps its file and id', () => {
    using folder = edited();
    folder.write('digests/2030-01-01-new.txt', page(alpha));
    assert.equal(
      folder.convert().statuses[0],
      '2030-01-01-new/alpha-beats-every-baseline unchanged',
    );
    assert.ok(folder.has(alphaFile));
  });
});

test('a dry run writes nothing', () => {
  using folder = new ContentFolder({ 'digests/a.txt': page(alpha) });
  const before = folder.snapshot();
  assert.deepEqual(folder.convert({ dryRun: true }).statuses, [
    'a/alpha-beats-every-baseline created',
  ]);
  assert.deepEqual(folder.snapshot(), before);
});
