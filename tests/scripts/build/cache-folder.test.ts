import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { prepareCacheFolder } from '../../../scripts/build/cache-folder.ts';
import { fill, snapshot, TestFolder } from './folder.ts';

describe('a cache folder', () => {
  const files = { 'content/pages/about.md': 'About', 'photos/pages/a.jpg': 'A photo' };

  for (const [name, cache, isValid] of [
    ['that does not exist is made', 'new/cache', true],
    ['that is empty is used', 'empty', true],
    ['that is the content folder is refused', 'content', false],
    ['in the content folder is refused', 'content/cache', false],
    ['that contains the content folder is refused', '.', false],
    ['in the content folder through a link is refused', 'link/cache', false],
    ['with other files is refused', 'photos', false],
    ['that is a file is refused', 'photos/pages/a.jpg', false],
  ] as const)
    test(name, () => {
      using folder = new TestFolder();
      fill(folder.path, files);
      mkdirSync(join(folder.path, 'empty'));
      symlinkSync('content', join(folder.path, 'link'));
      const before = snapshot(folder.path);
      const prepare = () =>
        prepareCacheFolder(join(folder.path, cache), [join(folder.path, 'content')]);
      if (isValid) {
        prepare();
        fill(folder.path, { [`${cache}/pages/dist/index.html`]: 'A page' });
        assert.doesNotThrow(prepare);
      } else {
        assert.throws(prepare, { code: 'cache-invalid' });
        assert.deepEqual(snapshot(folder.path), before);
      }
    });
});
