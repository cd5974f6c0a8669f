import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { hashInputs } from '../../../scripts/build/hash-inputs.ts';
import { lastBuildOf } from '../../../scripts/build/last-build.ts';
import { checksumsFile, formatChecksums, hashSite } from '../../../scripts/verify/checksums.ts';
import { fill, TestFolder } from './folder.ts';

const files = {
  'content/site.yaml': 'title: Papers',
  'content/papers/a/alpha.md': 'Alpha',
  'checkout/src/index.ts': 'export {}',
  'checkout/public/logo.svg': '<svg/>',
  'checkout/node_modules/.package-lock.json': '{}',
  'checkout/docs/scale.md': 'Scale',
};

type Change = (folder: string, write: (path: string, text: string) => void) => void;

const nothing: Change = () => undefined;

const changes: [name: string, isSame: boolean, Change][] = [
  ['nothing', true, nothing],
  ['a page of the documentation', true, (_, write) => write('checkout/docs/scale.md', 'More')],
  ['a paper', false, (_, write) => write('content/papers/a/alpha.md', 'Alphas')],
  ['an added paper', false, (_, write) => write('content/papers/a/beta.md', '')],
  ['a deleted paper', false, (folder) => rmSync(join(folder, 'content/papers/a/alpha.md'))],
  [
    'a renamed paper',
    false,
    (folder, write) => {
      rmSync(join(folder, 'content/papers/a/alpha.md'));
      write('content/papers/a/alphb.md', 'Alpha');
    },
  ],
  ['the code', false, (_, write) => write('checkout/src/index.ts', '')],
  ['a public file', false, (_, write) => write('checkout/public/logo.svg', '<svg />')],
  ['a package', false, (_, write) => write('checkout/node_modules/.package-lock.json', '{ }')],
  [
    'a link to a folder',
    false,
    (folder) => symlinkSync(join(folder, 'checkout/docs'), join(folder, 'content/linked')),
  ],
];

describe('the hash of the inputs', () => {
  for (const [name, isSame, change] of changes)
    test(`${isSame ? 'stays the same' : 'differs'} after a change of ${name}`, () => {
      using folder = new TestFolder();
      fill(folder.path, files);
      const hash = () =>
        hashInputs(join(folder.path, 'checkout'), [join(folder.path, 'content')], ['/']);
      const before = hash();
      change(folder.path, (path, text) => writeFileSync(join(folder.path, path), text));
      assert.ok(before);
      assert.equal(hash() === before, isSame);
    });

  test('differs with the options', () => {
    using folder = new TestFolder();
    assert.notEqual(hashInputs(folder.path, [], ['/']), hashInputs(folder.path, [], ['/papers/']));
  });
});

describe('a site is up to date', () => {
  const site = { 'index.html': 'home', 'papers/alpha/index.html': 'Alpha' };
  const cases: [name: string, isUpToDate: boolean, inputs: string | undefined, Change][] = [
    ['after a build from the same inputs', true, 'same', nothing],
    ['not after a change of the inputs', false, 'other', nothing],
    ['not with inputs that cannot be hashed', false, undefined, nothing],
    ['not if a page was changed', false, 'same', (_, write) => write('index.html', 'other')],
    ['not if a file was added', false, 'same', (_, write) => write('more.html', '')],
    ['not if a page was deleted', false, 'same', (out) => rmSync(join(out, 'index.html'))],
    ['not if it was deleted', false, 'same', (out) => rmSync(out, { recursive: true })],
    [
      'not if it was replaced by a whole site of other inputs',
      false,
      'same',
      (out, write) => {
        write('index.html', 'other');
        write(checksumsFile, formatChecksums(hashSite(out)));
      },
    ],
    [
      'not if the cache was deleted',
      false,
      'same',
      (out) => rmSync(join(out, '../caches'), { recursive: true }),
    ],
  ];
  for (const [name, isUpToDate, inputs, change] of cases)
    test(name, () => {
      using folder = new TestFolder();
      const out = join(folder.path, 'dist');
      fill(out, site);
      fill(out, { [checksumsFile]: formatChecksums(hashSite(out)) });
      const lastBuild = lastBuildOf(out, join(folder.path, 'caches'));
      lastBuild.record('same');
      change(out, (path, text) => writeFileSync(join(out, path), text));
      assert.equal(lastBuild.isUpToDate(inputs), isUpToDate);
    });
});
