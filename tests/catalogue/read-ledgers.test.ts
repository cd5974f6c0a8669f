import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { readLedgers } from '../../src/catalogue/read-ledgers.ts';

test('broken ledgers are reported together, with their files and what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-ledgers-'));
  try {
    mkdirSync(join(folder, 'ledgers'));
    writeFileSync(join(folder, 'ledgers', 'a.json'), '{');
    writeFileSync(join(folder, 'ledgers', 'b.json'), '{}');
    assert.throws(
      () => readLedgers(folder),
      (error) =>
        error instanceof ContentError &&
        /ledgers\/a\.json:1 .*\n.*Invalid ledger.*\n.*npm run convert[^]*ledgers\/b\.json:1/.test(
          error.message,
        ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
