import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSizeWarning } from '../../../scripts/build/size-warning.ts';

test('A site below 800 MB has no warning', () => {
  assert.equal(formatSizeWarning(new Map([['papers/a/index.html', 799_999_999]])), undefined);
});

test('The warning names the size and the largest folders first', () => {
  const warning = formatSizeWarning(
    new Map([
      ['index.html', 1_000_000],
      ['pagefind/index/a', 200_000_000],
      ['papers/a/index.html', 300_000_000],
      ['papers/b/index.html', 400_000_000],
    ]),
  );
  assert.match(warning ?? '', /the site has 901 MB; the limit of GitHub Pages is 1,000 MB/);
  assert.match(warning ?? '', /papers 700 MB, pagefind 200 MB, top-level files 1 MB\./);
});
