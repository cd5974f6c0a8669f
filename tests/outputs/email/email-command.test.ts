import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sampleDigest, sampleDir } from '../../../scripts/test/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'email-'));
const out = join(folder, 'out');
after(() => rmSync(folder, { recursive: true }));

const invalidCommands: [why: string, args: string[], message: RegExp][] = [
  [
    'a misspelt digest',
    ['2025-04-28-huging-face', '--content', sampleDir, '--site', 'https://a.b'],
    /^Unknown digest “2025-04-28-huging-face”\. Did you mean “2025-04-28-hugging-face”\?$/m,
  ],
  [
    'an invalid URL',
    [sampleDigest, '--content', sampleDir, '--site', 'a.b'],
    /--site: “a\.b” must be a URL/,
  ],
  ['an empty folder', [sampleDigest, '--content', join(folder, 'empty')], /No digests in /],
  [
    'an output folder in the content folder, where a digest may have the same name',
    [sampleDigest, '--content', folder, '--site', 'https://a.b'],
    /^--out: .* is in the content folder.* Use another folder\. \[option-invalid\]$/m,
  ],
];

for (const [why, args, message] of invalidCommands) {
  test(`With ${why}, the command says what to do and writes nothing`, () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/email.ts', ...args, '--out', out],
      { encoding: 'utf8' },
    );
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.ok(status);
    assert.equal(existsSync(out), false);
  });
}
