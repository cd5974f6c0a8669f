import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { parseAddressList } from '../../../src/model/files/address-list.ts';
import { createRepository } from '../upgrade/repository.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string | boolean>;
}

interface Workflow {
  permissions: Record<string, string>;
  concurrency?: object;
  jobs: Record<
    string,
    { needs?: string; if?: string; permissions?: Record<string, string>; steps: Step[] }
  >;
}

const read = (name: string) =>
  parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
const { jobs, permissions, concurrency } = read('deploy');
const release = read('release');

describe('the deploy workflow', () => {
  test('gives each job only the permissions that it needs', () => {
    assert.deepEqual(permissions, {});
    assert.deepEqual(
      Object.entries(jobs).map(([name, job]) => [name, job.permissions]),
      [
        ['convert', { contents: 'write' }],
        ['build', { contents: 'read', pages: 'read' }],
        ['deploy', { pages: 'write', 'id-token': 'write' }],
      ],
    );
  });

  test('runs never overlap', () => assert.ok(concurrency));

  test('runs only scripts that the project has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const commands = [jobs, read('ci').jobs, release.jobs]
      .flatMap(Object.values)
      .flatMap(({ steps }: { steps: Step[] }) =>
        steps.flatMap(({ run }) => run?.trim().split('\n') ?? []),
      );
    for (const command of commands) {
      const [, script] = /^npm run ([\w:-]+)/.exec(command) ?? [];
      const [, file] = /^bash (\S+)/.exec(command) ?? [];
      assert.ok(
        /^npm ci --ignore-scripts$|^gh auth setup-git$/.test(command) ||
          (script && script in scripts) ||
          (file && readFileSync(file)),
        command,
      );
    }
  });

  test('builds the commit with the papers, for the URL of GitHub Pages', () => {
    const steps = jobs['build']?.steps ?? [];
    assert.equal(steps[0]?.with?.['ref'], '${{ needs.convert.outputs.commit }}');
    const build = steps.find(({ run }) => run?.includes('build'));
    assert.deepEqual(build?.env, {
      SITE: '${{ steps.pages.outputs.origin }}',
      BASE: '${{ steps.pages.outputs.base_path }}',
    });
  });
});

describe('every workflow', () => {
  const names = readdirSync('.github/workflows');

  test('pins actions by commit, with the version in a comment', () => {
    const uses = names.flatMap(
      (name) => readFileSync(`.github/workflows/${name}`, 'utf8').match(/uses: .*/g) ?? [],
    );
    assert.ok(uses.length >= 7);
    for (const one of uses)
      assert.match(one, /^uses: (?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/.*)$/);
  });

  test('needs no secret but its own token; Collect takes keys of services where there are some', () => {
    const secrets = names.flatMap((name) => {
      const text = readFileSync(`.github/workflows/${name}`, 'utf8');
      return [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, secret]) => `${name} ${secret}`);
    });
    assert.deepEqual(secrets, [
      'collect.yml ZOTERO_API_KEY',
      'collect.yml OPENALEX_API_KEY',
      'collect.yml SEMANTIC_SCHOLAR_API_KEY',
    ]);
  });

  test('keeps no credentials where packages are installed', () => {
    const jobs = names.flatMap((name) => Object.values(read(name.replace('.yml', '')).jobs));
    const installing = jobs.filter((job) =>
      job.steps?.some(({ run }) => /npm ci|\.ci\/run/.test(run ?? '')),
    );
    assert.ok(installing.length >= 3);
    for (const job of installing) {
      const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
      assert.equal(checkout?.with?.['persist-credentials'], false);
      for (const { run, env } of job.steps)
        if (/npm ci/.test(run ?? '')) assert.equal(env, undefined);
    }
  });
});

describe('the step that commits the papers', () => {
  /** A repository with a remote, as the workflow checks it out. */
  function setUp() {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-deploy-'));
    const work = join(folder, 'work');
    const git = (...words: string[]) =>
      execFileSync('git', words, {
        cwd: work,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    execFileSync('git', [
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      join(folder, 'remote'),
    ]);
    execFileSync('git', ['clone', '--quiet', join(folder, 'remote'), work], { stdio: 'ignore' });
    cpSync(sampleDir, join(work, 'content'), { recursive: true });
    git('checkout', '--quiet', '-B', 'main');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Start');
    git('push', '--quiet', 'origin', 'main');
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const run = () => {
      const env = { ...process.env, GITHUB_OUTPUT: output };
      execFileSync('bash', [resolve('scripts/deploy/commit.sh')], {
        cwd: work,
        env,
        stdio: 'ignore',
      });
      return readFileSync(output, 'utf8').trim().split('\n').at(-1);
    };
    return { work, git, run, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
  }

  test('commits and pushes only new papers, and outputs that commit', () => {
    using repository = setUp();
    mkdirSync(join(repository.work, 'content/papers'), { recursive: true });
    writeFileSync(join(repository.work, 'content/papers/new.md'), '---\ntitle: New\n---\n');
    writeFileSync(join(repository.work, 'left-alone.txt'), '');
    const named = repository.run();
    assert.equal(named, `commit=${repository.git('rev-parse', 'origin/main')}`);
    assert.equal(
      repository.git('show', '--name-only', '--format=%s', 'HEAD'),
      'Convert digests into papers\n\ncontent/papers/new.md',
    );
  });

  test('merges the list of addresses with one that was pushed meanwhile', () => {
    using repository = setUp();
    const { work, git } = repository;
    const list = join(work, 'content/addresses.txt');
    cpSync('.gitattributes', join(work, '.git/info/attributes'));
    const add = (line: string) =>
      writeFileSync(list, readFileSync(list, 'utf8').replace('\nabout/', `\n${line}\nabout/`));
    add('a-page/');
    git('add', '--all');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Mine');
    git('push', '--quiet', 'origin', 'main');
    git('reset', '--quiet', '--hard', 'HEAD~1');
    add('another-page/');
    repository.run();
    const merged = git('show', 'origin/main:content/addresses.txt');
    assert.match(merged, /^a-page\/$/m);
    assert.match(merged, /^another-page\/$/m);
    assert.deepEqual(parseAddressList(merged).issues, []);
  });

  test('commits nothing if nothing changed', () => {
    using repository = setUp();
    const before = repository.git('rev-parse', 'HEAD');
    assert.equal(repository.run(), `commit=${before}`);
  });
});

describe('the script that tags a release', () => {
  const changelog = '# Changelog\n\n## [0.2.0] - 2026-12-01\n\n- New.\n';

  for (const { name, version, times, tags } of [
    { name: 'tags the version that the changelog has', version: '0.2.0', times: 1, tags: 'v0.2.0' },
    { name: 'does nothing for a tag that exists', version: '0.2.0', times: 2, tags: 'v0.2.0' },
    { name: 'does nothing for a version without a section', version: '0.3.0', times: 1, tags: '' },
  ])
    test(name, () => {
      using repository = createRepository();
      using remote = createRepository();
      repository.git('remote', 'add', 'origin', remote.folder);
      repository.commit({
        'package.json': JSON.stringify({ name: 'offprint', version, private: true }, null, 2),
        'CHANGELOG.md': changelog,
      });
      for (let run = 0; run < times; run += 1)
        execFileSync('bash', [resolve('scripts/deploy/tag.sh')], {
          cwd: repository.folder,
          stdio: 'ignore',
        });
      assert.equal(remote.git('tag'), tags);
    });

  test('runs only in the template itself', () => {
    assert.equal(release.jobs['tag']?.if, 'github.event.repository.is_template');
    assert.deepEqual(release.permissions, {});
  });
});
