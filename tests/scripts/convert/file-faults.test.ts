import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { formatReport } from '../../../scripts/convert/report.ts';
import { describeFailure } from '../../../scripts/run-command.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const digest = page({ 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') });
const alpha = 'papers/a/alpha-beats-every-baseline.md';
/** A folder that no conversion may write to. */
const outside = mkdtempSync(join(tmpdir(), 'offprint-outside-'));
after(() => rmSync(outside, { recursive: true }));

/** The output of `npm run convert`, whether the fault is reported or ends the command. */
function getOutput(content: ContentFolder): string {
  try {
    return formatReport(content.convert());
  } catch (error) {
    const output = describeFailure(error);
    assert.equal(typeof output, 'string', 'a stack trace');
    return output as string;
  }
}

/** A ledger of one paper, changed by hand. */
const ledger = (paper: object) =>
  JSON.stringify({
    source: 'a.txt',
    format: 'papers-page',
    sha256: '',
    digest: {},
    papers: [{ id: 'alpha', file: 'a/alpha.md', keys: ['title:alpha'], ...paper }],
    account: [],
  });

const folder = (content: ContentFolder, name: string) =>
  mkdirSync(join(content.path, name), { recursive: true });

function pipe(content: ContentFolder, name: string) {
  folder(content, dirname(name));
  execFileSync('mkfifo', [join(content.path, name)]);
}

function link(content: ContentFolder, name: string, target: string) {
  folder(content, dirname(name));
  symlinkSync(target, join(content.path, name));
}

describe('a fault of the file system is an error with the file’s name', () => {
  const faults: [what: string, code: string, make: (content: ContentFolder) => void][] = [
    [
      'a digest that links to itself',
      'file-inaccessible digests/b.txt',
      (content) => link(content, 'digests/b.txt', 'b.txt'),
    ],
    [
      'two links to the folder of the pages in it',
      'file-inaccessible pages/x',
      (content) => ['x', 'y'].forEach((name) => link(content, `pages/${name}`, '.')),
    ],
    [
      'a link to the content folder in the papers',
      'file-inaccessible papers/a/x/papers',
      (content) => link(content, 'papers/a/x', '../..'),
    ],
    [
      'a digest that links to nothing',
      'file-inaccessible digests/b.txt',
      (content) => link(content, 'digests/b.txt', 'none'),
    ],
    [
      'a file of a folder that links to itself',
      'file-inaccessible digests/b/b.md',
      (content) => link(content, 'digests/b/b.md', 'b.md'),
    ],
    [
      'settings of a digest that link to themselves',
      'file-inaccessible digests/a.yaml',
      (content) => link(content, 'digests/a.yaml', 'a.yaml'),
    ],
    [
      'settings that link to themselves',
      'file-inaccessible site.yaml',
      (content) => link(content, 'site.yaml', 'site.yaml'),
    ],
    [
      'settings that link to nothing',
      'file-inaccessible site.yaml',
      (content) => link(content, 'site.yaml', 'none'),
    ],
    [
      'settings that are a folder',
      'file-inaccessible site.yaml',
      (content) => folder(content, 'site.yaml'),
    ],
    [
      'topics that are a folder',
      'file-inaccessible topics.yaml',
      (content) => folder(content, 'topics.yaml'),
    ],
    [
      'papers that are a file',
      'file-inaccessible papers',
      (content) => content.write('papers', 'x'),
    ],
    [
      'ledgers that are a file',
      'file-inaccessible ledgers',
      (content) => content.write('ledgers', 'x'),
    ],
    [
      'references that are a file',
      'file-inaccessible references',
      (content) => content.write('references', 'x'),
    ],
    [
      'a reference that links to itself',
      'file-inaccessible references/a.bib',
      (content) => link(content, 'references/a.bib', 'a.bib'),
    ],
    [
      'a digest’s papers that are a file',
      'write-failed papers/a',
      (content) => content.write('papers/a', 'x'),
    ],
    ['a paper that is a folder', `file-inaccessible ${alpha}`, (content) => folder(content, alpha)],
    [
      'a paper of the maintainer that links to itself',
      'file-inaccessible papers/a/own.md',
      (content) => link(content, 'papers/a/own.md', 'own.md'),
    ],
    [
      'a ledger that is a folder',
      'ledger-invalid ledgers/a.json',
      (content) => folder(content, 'ledgers/a.json'),
    ],
    [
      'a temporary name that is a folder',
      `write-failed ${alpha}.part`,
      (content) => folder(content, `${alpha}.part`),
    ],
    [
      'a note of unfinished work that is a folder',
      'write-failed ledgers/.unfinished',
      (content) => folder(content, 'ledgers/.unfinished'),
    ],
  ];
  for (const [what, code, make] of faults)
    test(`such as ${what}`, () => {
      using content = new ContentFolder({ 'digests/a.txt': digest });
      make(content);
      const report = content.convert();
      assert.deepEqual(report.codes, [code]);
      assert.equal(report.problems[0]?.severity, 'error');
      assert.equal(report.written, false);
      assert.doesNotMatch(formatReport(report), /\bat .*\.ts:\d/);
    });

  for (const name of [
    'digests/b.bib',
    'digests/a.yaml',
    'references/b.bib',
    'papers/a/own.md',
    'pages/about.md',
    'site.yaml',
    'topics.yaml',
    'strings.yaml',
    'custom.css',
    'addresses.txt',
    'citation-styles/mine.csl',
  ]) {
    test(`such as a named pipe, ${name}, reading which would never end`, () => {
      using content = new ContentFolder({ 'digests/a.txt': digest });
      pipe(content, name);
      assert.match(getOutput(content), /It is a pipe, a socket or a device/);
      assert.match(getOutput(content), new RegExp(`${name} \\[file-inaccessible\\]`));
    });

    test(`such as bytes that are not UTF-8 in ${name}`, () => {
      using content = new ContentFolder({ 'digests/a.txt': digest });
      content.write(name, Buffer.from('title: caf\xe9\n', 'latin1'));
      assert.match(getOutput(content), /not UTF-8|not valid UTF-8/);
      assert.ok(getOutput(content).includes(name));
    });
  }

  test('a run after the fault is removed writes what is missing', () => {
    using content = new ContentFolder({ 'digests/a.txt': digest });
    folder(content, `${alpha}.part`);
    assert.match(formatReport(content.convert()), /^Writing stopped: 1 error\./m);
    content.delete(`${alpha}.part`);
    assert.ok(content.convert().written && content.has(alpha));
    assert.deepEqual(content.convert().statuses, ['a/alpha-beats-every-baseline unchanged']);
  });

  test('a folder without Markdown files in digests is a warning', () => {
    using content = new ContentFolder({ 'digests/a.txt': digest });
    folder(content, 'digests/feed.xml.txt');
    const { codes, written } = content.convert();
    assert.deepEqual(codes, ['folder-ignored digests/feed.xml.txt']);
    assert.ok(written);
  });
});

describe('nothing is written or deleted outside the content folder', () => {
  const victim = join(outside, 'x.md');
  const attacks: [what: string, make: (content: ContentFolder) => void][] = [
    [
      'a ledger that names ../../x.md',
      (content) => content.write('ledgers/a.json', ledger({ file: '../../x.md' })),
    ],
    [
      'a ledger that names a/../../x.md',
      (content) => content.write('ledgers/a.json', ledger({ file: 'a/../../x.md' })),
    ],
    [
      'a ledger that names an absolute file',
      (content) => content.write('ledgers/a.json', ledger({ file: victim })),
    ],
    [
      'a ledger that names an id with slashes',
      (content) => content.write('ledgers/a.json', ledger({ id: '../../x' })),
    ],
    ['papers that are a link', (content) => link(content, 'papers', outside)],
    ['a digest’s papers that are a link', (content) => link(content, 'papers/a', outside)],
    ['ledgers that are a link', (content) => link(content, 'ledgers', outside)],
    ['a temporary name that is a link', (content) => link(content, `${alpha}.part`, victim)],
    [
      'a temporary name that is a link to nothing',
      (content) => link(content, `${alpha}.part`, join(outside, 'new.md')),
    ],
  ];
  for (const [what, make] of attacks)
    test(`by ${what}`, () => {
      writeFileSync(victim, 'untouched');
      using content = new ContentFolder({ 'digests/a.txt': digest });
      make(content);
      const report = content.convert({ prune: true, keepGoing: what.includes('link') });
      assert.ok(report.problems.some(({ severity }) => severity === 'error'));
      assert.deepEqual(
        ['x.md', 'new.md', 'a', 'a.json'].filter((name) => existsSync(join(outside, name))),
        ['x.md'],
      );
    });

  test('by a note of unfinished work that is a link, which is replaced', () => {
    writeFileSync(victim, 'untouched');
    using content = new ContentFolder({ 'digests/a.txt': digest });
    link(content, 'ledgers/.unfinished', join(outside, 'new.md'));
    assert.ok(content.convert().written && !existsSync(join(outside, 'new.md')));
  });

  test('but a content folder that is a link itself is read and written', () => {
    using content = new ContentFolder({ 'digests/a.txt': digest });
    const linked = join(outside, 'content');
    symlinkSync(content.path, linked);
    assert.ok(content.convert({ content: linked }).written && content.has(alpha));
  });
});
