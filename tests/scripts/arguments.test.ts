import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The commands of this repository: neither those of packages nor benches. */
const commands = Object.entries(scripts).filter(
  ([name, command]) => command.startsWith('node ') && !/^(?:bench|test:)/.test(name),
);

/** A folder without anything, so that a command that does not stop at its arguments would fail otherwise. */
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
      const { code, out } = await run(command, '--help');
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
  test(`npm run convert -- ${option} names the nearest`, async () => {
    const { code, err } = await run(scripts['convert']!, option);
    assert.equal(code, 2);
    assert.ok(err.startsWith(`${words} [option-invalid]\n`), err);
  });
