import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { findSwallowed } from '../../scripts/arguments.ts';
import { runHere } from './run-here.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The commands of this repository, without benchmarks and commands of packages. */
const commands = Object.entries(scripts).filter(
  ([name, command]) => command.startsWith('node ') && !/^(?:bench|test:)/.test(name),
);

/** An empty folder, in which a command that does not end at wrong arguments fails in another way. */
const folder = mkdtempSync(join(tmpdir(), 'offprint-arguments-'));
after(() => rmSync(folder, { recursive: true }));

function run(command: string, ...options: string[]) {
  const [, ...words] = command
    .split(' ')
    .map((word) => (word.endsWith('.ts') ? resolve(word) : word));
  const child = spawn(process.execPath, [...words, ...options], { cwd: folder, stdio: 'pipe' });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (printed.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed.err += text.toString()));
  return new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, ...printed })),
  );
}

for (const [name, command] of commands)
  describe(`npm run ${name}`, () => {
    test('prints its usage for --help', async () => {
      const file = command.split(' ').find((word) => word.endsWith('.ts'))!;
      const { code, out } = await runHere(file, ['--help'], { folder });
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^npm (?:run )?${name}\\b`));
    });

    test('ends with one sentence and its usage for an unknown option', async () => {
      const { code, out, err } = await run(command, '--contnet');
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^Unknown option --contnet\..* \[option-invalid\]\n\nnpm /);
      if (err.includes('--content DIR')) assert.match(err, /Did you mean “--content”\?/);
      assert.doesNotMatch(err, /\n +at |positional/);
    });
  });

for (const [option, words] of [
  ['--hlep', 'Unknown option --hlep. Did you mean “--help”?'],
  ['--format=bibtexx', '--format: “bibtexx” is unknown. Did you mean “bibtex”?'],
] as const)
  test(`npm run convert -- ${option} suggests the nearest`, async () => {
    const { code, err } = await run(scripts['convert']!, option);
    assert.equal(code, 2);
    assert.ok(err.startsWith(`${words} [option-invalid]\n`), err);
  });

describe('an option that npm took for itself, because “--” was missing', () => {
  for (const [script, option] of [
    ['convert', '--dry-run'],
    ['convert', '--json'],
    ['convert', '--keep-going'],
    ['build', '--no-convert'],
    ['start-empty', '--force'],
  ] as const)
    test(`npm run ${script} ${option} changes nothing and says what to write`, () => {
      const content = mkdtempSync(join(folder, 'content-'));
      mkdirSync(join(content, 'digests'));
      writeFileSync(join(content, 'digests/a.bib'), '@book{a, title = {Alpha}}\n');
      const { status, stderr } = spawnSync('npm', ['run', script, option], {
        cwd: writePackage(script, content),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: folder },
      });
      assert.equal(status, 2, stderr);
      const expected = `Write -- before the options: npm run ${script} -- ${option} [option-invalid]`;
      assert.ok(stderr.includes(expected), stderr);
      assert.deepEqual(readdirSync(content), ['digests']);
    });

  /** A package with this script alone, which runs on a content folder. */
  function writePackage(script: string, content: string): string {
    const words = scripts[script]!.split(' ').map((word) =>
      word === 'node'
        ? process.execPath
        : word.endsWith('.ts')
          ? `${resolve(word)} --content ${content}`
          : word,
    );
    const place = mkdtempSync(join(folder, 'package-'));
    const text = JSON.stringify({ name: 'x', scripts: { [script]: words.join(' ') } });
    writeFileSync(join(place, 'package.json'), text);
    return place;
  }

  for (const env of [
    { npm_config_dry_run: 'true' },
    { npm_lifecycle_event: 'convert', npm_config_user_agent: 'npm', npm_config_dry_run: '' },
  ])
    test(`is not seen in ${JSON.stringify(env)}`, () =>
      assert.equal(findSwallowed('npm run convert -- [options]\n --dry-run', env), undefined));

  test('is not seen in the cache folder that npm always sets', () =>
    assert.equal(
      findSwallowed('npm run build -- [options]\n --cache DIR', {
        npm_lifecycle_event: 'build',
        npm_config_cache: '/root/.npm',
      }),
      undefined,
    ));
});
