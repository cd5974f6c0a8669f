import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  hashSharedInputs,
  isCacheOf,
  savePageCache,
  restorePageCache,
} from '../../../scripts/build/page-cache.ts';
import { fill, TestFolder } from './folder.ts';

const files = {
  'content/site.yaml': 'title: Papers',
  'content/papers/a/alpha.md': 'Alpha',
  'checkout/src/index.ts': 'export {}',
  'checkout/node_modules/.package-lock.json': '{}',
  'work-1/cache/incremental-build.json': '{}',
  'work-1/cache/dist/index.html': 'home',
};

/** A build of the test's folder. */
interface Build {
  content: string;
  base: string;
  papers: number;
}

type Change = (write: (path: string, text: string) => void) => Partial<Build> | void;

const cases: [isUsed: boolean, name: string, Change][] = [
  [true, 'nothing has changed', () => undefined],
  [true, 'a paper has changed', (write) => write('content/papers/a/alpha.md', 'Alphas')],
  [true, 'a few papers were added', () => ({ papers: 30_060 })],
  [false, 'the number of papers changes the limits', () => ({ papers: 130_000 })],
  [false, 'the papers are in other record files', () => ({ papers: 50_000 })],
  [false, 'the settings have changed', (write) => write('content/site.yaml', 'title: Others')],
  [false, 'texts were replaced', (write) => write('content/strings.yaml', 'papers: Essays')],
  [false, 'the code has changed', (write) => write('checkout/src/index.ts', '')],
  [
    false,
    'a package was upgraded',
    (write) => write('checkout/node_modules/.package-lock.json', ''),
  ],
  [false, 'the URL has changed', () => ({ base: '/papers/' })],
  [
    false,
    'another collection is built',
    (write) => {
      write('other/site.yaml', 'title: Papers');
      return { content: 'other' };
    },
  ],
];

describe('the cached pages of the last build', () => {
  for (const [isUsed, name, change] of cases)
    test(`${isUsed ? 'can' : 'cannot'} be used again if ${name}`, () => {
      using folder = new TestFolder();
      fill(folder.path, { ...files, 'other/papers/a/alpha.md': 'Alpha' });
      const place = (path: string) => join(folder.path, path);
      const first = { content: 'content', base: '/', papers: 30_000 };
      const hash = ({ content, base, papers }: Build) =>
        hashSharedInputs(place('checkout'), { content: place(content), base }, papers);
      savePageCache(place('caches/pages'), place('work-1/cache'), hash(first));
      const changed = change((path, text) => writeFileSync(place(path), text));
      fill(folder.path, { 'work-2/started': '' });
      restorePageCache(place('caches/pages'), place('work-2/cache'));
      assert.equal(isCacheOf(place('work-2/cache'), hash({ ...first, ...changed })), isUsed);
    });

  test('cannot be used again if a build of shards left none', () => {
    using folder = new TestFolder();
    const cache = join(folder.path, 'work/cache');
    fill(cache, { 'incremental-build.json': '{}' });
    savePageCache(join(folder.path, 'pages'), cache, undefined);
    assert.equal(isCacheOf(join(folder.path, 'pages'), 'same'), false);
  });
});
