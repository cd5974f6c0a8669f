import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createRepository, runUpgrade } from './repository.ts';

const packageJson = (version: string) => `{ "version": "${version}" }\n`;

const older = {
  'package.json': packageJson('0.1.0'),
  'CHANGELOG.md': '# Changelog\n\n## [0.1.0]\n\n- Old.\n',
  'README.md': 'old',
  'src/removed.ts': 'old',
  'src/same.ts': 'same',
  'content/papers/sample.md': 'sample',
  'public/logo.svg': 'logo',
};

const newer = {
  'package.json': packageJson('0.2.0'),
  'CHANGELOG.md': '# Changelog\n\n## [0.2.0]\n\n- New.\n\n## [0.1.0]\n\n- Old.\n',
  'README.md': 'new',
  'src/removed.ts': null,
  'src/new.ts': 'new',
  'content/papers/sample.md': 'changed',
  'public/logo.svg': 'changed',
};

const mine = {
  'content/papers/sample.md': null,
  'content/papers/own.md': 'own',
  'public/logo.svg': 'my logo',
  'README.md': 'my words',
  '.github/workflows/backup.yml': 'own',
};

/** A template with a release 0.2.0, and a repository made from its older version by “Use this template”. */
function setUp() {
  const [template, site] = [createRepository(), createRepository()];
  template.commit(older);
  site.commit(older);
  site.commit(mine);
  template.commit(newer);
  template.git('tag', 'v0.2.0');
  return {
    template,
    site,
    upgrade: (...options: string[]) => runUpgrade(site.folder, template.folder, ...options),
    [Symbol.dispose]() {
      template[Symbol.dispose]();
      site[Symbol.dispose]();
    },
  };
}

describe('npm run upgrade', () => {
  test('replaces the files of the template and keeps content, public and files that were added', () => {
    using both = setUp();
    const { status, stdout } = both.upgrade();
    assert.equal(status, 0);
    assert.deepEqual(both.site.git('ls-files').split('\n'), [
      '.github/workflows/backup.yml',
      'CHANGELOG.md',
      'README.md',
      'content/papers/own.md',
      'package.json',
      'public/logo.svg',
      'src/new.ts',
      'src/same.ts',
    ]);
    assert.equal(both.site.read('README.md'), 'new');
    assert.equal(both.site.read('public/logo.svg'), 'my logo');
    assert.equal(both.site.git('status', '--porcelain'), '');
    assert.match(both.site.git('log', '-1', '--format=%s'), /^Upgrade Offprint to 0\.2\.0$/);
    assert.match(stdout, /0\.1\.0 → 0\.2\.0/);
  });

  test('shows the new entries of the changelog, changed files and added files', () => {
    using both = setUp();
    const { stdout } = both.upgrade('--check');
    assert.match(stdout, /## \[0\.2\.0\]\n\n- New\./);
    assert.doesNotMatch(stdout, /Old\./);
    assert.match(stdout, /You changed these files[^]*\n {2}README\.md\n/);
    assert.match(stdout, /your own and will be kept:\n {2}\.github\/workflows\/backup\.yml\n/);
  });

  test('changes nothing with --check', () => {
    using both = setUp();
    const before = both.site.git('rev-parse', 'HEAD');
    assert.equal(both.upgrade('--check').status, 0);
    assert.equal(both.site.git('rev-parse', 'HEAD'), before);
    assert.equal(both.site.git('status', '--porcelain'), '');
  });

  test('refuses to run with uncommitted changes', () => {
    using both = setUp();
    both.site.write({ 'content/papers/own.md': 'edited' });
    const { status, stderr } = both.upgrade();
    assert.equal(status, 1);
    assert.match(stderr, /uncommitted changes[^]*content\/papers\/own\.md/);
    assert.equal(both.site.read('README.md'), 'my words');
  });

  test('commits nothing the second time', () => {
    using both = setUp();
    both.upgrade();
    const before = both.site.git('rev-parse', 'HEAD');
    assert.match(both.upgrade().stdout, /nothing to commit/);
    assert.equal(both.site.git('rev-parse', 'HEAD'), before);
  });

  test('removes files of the previous version when it upgrades again', () => {
    using both = setUp();
    both.upgrade();
    both.template.commit({ 'src/new.ts': null, 'package.json': packageJson('0.3.0') });
    both.template.git('tag', 'v0.3.0');
    assert.equal(both.upgrade().status, 0);
    assert.equal(both.site.read('src/new.ts'), undefined);
    assert.equal(both.site.read('.github/workflows/backup.yml'), 'own');
  });

  test('takes a branch, a tag or the default branch', () => {
    using both = setUp();
    both.template.commit({ 'src/next.ts': 'next' });
    both.upgrade('--to', 'v0.2.0');
    assert.equal(both.site.read('src/next.ts'), undefined);
    both.upgrade('--to', 'main');
    assert.equal(both.site.read('src/next.ts'), 'next');
  });

  for (const [option, value] of [
    ['--to', '--upload-pack=touch PWNED;'],
    ['--to', '--output=PWNED'],
    ['--to', 'main:refs/heads/PWNED'],
    ['--to', ''],
    ['--from', '--upload-pack=touch PWNED;@'],
  ] as const)
    test(`refuses an option of Git: ${option}=${value}`, () => {
      using both = setUp();
      const { status, stderr } = both.upgrade('--check', `${option}=${value}`);
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`^${option}: .*is not .*\\[option-invalid\\]`));
      assert.equal(both.site.read('PWNED'), undefined);
      assert.equal(both.template.read('PWNED'), undefined);
      assert.doesNotMatch(both.site.git('branch'), /PWNED/);
    });

  test('changes nothing if the template cannot be read', () => {
    using both = setUp();
    const { status, stderr } = runUpgrade(both.site.folder, join(both.site.folder, 'nowhere'));
    assert.equal(status, 1);
    assert.match(stderr, /Nothing was changed\.\n.*nowhere/);
  });
});

describe('old versions of this repository', () => {
  const git = (...words: string[]) =>
    spawnSync('git', words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const commits = git('rev-list', 'HEAD').stdout.trim().split('\n');
  const oldCommits = [0.25, 0.5, 0.75].map(
    (part) => commits[Math.floor(commits.length * part)] ?? '',
  );

  for (const commit of oldCommits)
    test(
      `upgrade with changed content: ${commit.slice(0, 8)}`,
      { skip: commits.length < 100 },
      () => {
        using site = createRepository();
        const archive = mkdtempSync(join(tmpdir(), 'offprint-archive-'));
        spawnSync('bash', ['-c', `git archive ${commit} | tar -x -C ${archive}`]);
        cpSync(archive, site.folder, { recursive: true });
        rmSync(archive, { recursive: true });
        site.commit({});
        site.commit({
          'content/papers': null,
          'content/digests/mine.bib': '@misc{a, title = {A}}',
        });
        const { status, stderr } = runUpgrade(site.folder, process.cwd(), '--to', 'HEAD');
        assert.equal(status, 0, stderr);
        const isProgramFile = (line: string) => !/\t(?:content|public)\//.test(line);
        const files = (listing: string) => listing.trim().split('\n').filter(isProgramFile);
        assert.deepEqual(
          files(site.git('ls-tree', '-r', 'HEAD')),
          files(git('ls-tree', '-r', 'HEAD').stdout),
        );
        assert.equal(site.git('diff', '--stat', 'HEAD~1', '--', 'content', 'public'), '');
        assert.equal(site.read('content/digests/mine.bib'), '@misc{a, title = {A}}');
      },
    );
});
