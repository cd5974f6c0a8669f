import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const text = page({
  'Alpha Beats Every Baseline': abstractOf('Alpha is new.'),
  'Beta Beats Alpha Again': abstractOf('Beta is newer.'),
});

/** Damage to a digest that was converted before. */
const damage: Record<string, (folder: ContentFolder) => void> = {
  'its .yaml file is not UTF-8': (folder) =>
    folder.write('digests/a.yaml', Buffer.from('title: T\xe9\n', 'latin1')),
  'its .yaml file is not valid': (folder) => folder.write('digests/a.yaml', 'title: [T\n'),
  'it is not UTF-8': (folder) => folder.write('digests/a.txt', Buffer.from('T\xe9\n', 'latin1')),
  'it is now compressed, and incomplete': (folder) => {
    folder.delete('digests/a.txt');
    folder.write('digests/a.txt.gz', gzipSync(text).subarray(0, 60));
  },
};

describe('papers of a digest that cannot be read are kept, even with --keep-going and --prune, if', () => {
  for (const [what, change] of Object.entries(damage))
    test(what, () => {
      using folder = new ContentFolder({ 'digests/a.txt': text });
      folder.convertAndRecord();
      const before = folder.snapshot();
      change(folder);
      const { problems, deleted } = folder.convertAndRecord({ keepGoing: true, prune: true });
      assert.ok(problems.length > 0);
      assert.deepEqual(deleted, []);
      const after = folder.snapshot();
      for (const name of Object.keys(before).filter((name) => name.startsWith('papers/')))
        assert.equal(after[name], before[name], name);
      assert.doesNotMatch(folder.read('addresses.txt'), /^[^#].* withdrawn/m);
      assert.doesNotMatch(JSON.stringify(problems), /digest-gone|paper-gone/);
    });
});
