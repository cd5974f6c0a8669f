import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { missingOptional, type LockFile } from '../../scripts/fix-lock/missing-optional.ts';

const text = readFileSync('package-lock.json', 'utf8');

describe('the lock file', () => {
  test('has an entry for every optional dependency of every platform, so that npm ci accepts it', () =>
    assert.deepEqual(missingOptional(JSON.parse(text) as LockFile), []));

  test('names no Node version for a package, so that npm ci under Node 20 prints no warnings (else: npm run fix-lock)', () => {
    const packages = Object.entries((JSON.parse(text) as LockFile).packages);
    assert.ok(packages.length > 100);
    assert.deepEqual(
      packages.filter(([path, { engines }]) => path !== '' && engines).map(([path]) => path),
      [],
    );
  });

  test('has no download URLs', () => assert.doesNotMatch(text, /"resolved"/));
});

test('a missing entry is made from its name, which contains the platform', () => {
  const lock: LockFile = {
    packages: {
      'node_modules/x': {
        optionalDependencies: { '@x/windows-arm64': '1.0.0', '@x/linux-x64': '1.0.0' },
      },
      'node_modules/@x/linux-x64': { version: '1.0.0' },
    },
  };
  assert.deepEqual(missingOptional(lock), [
    {
      path: 'node_modules/@x/windows-arm64',
      entry: { version: '1.0.0', optional: true, os: ['win32'], cpu: ['arm64'] },
    },
  ]);
});
