import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPageWarning, formatSizeWarning } from '../../../scripts/build/size-warning.ts';

test('a site below 800 MB has no warning', () => {
  assert.equal(formatSizeWarning(new Map([['papers/a/index.html', 799_999_999]])), undefined);
});

test('the warning names the size and the largest folders first', () => {
  const warning = formatSizeWarning(
    new Map([
      ['index.html', 1_000_000],
      ['pagefind/index/a', 200_000_000],
      ['papers/a/index.html', 300_000_000],
      ['papers/b/index.html', 400_000_000],
    ]),
  );
  assert.match(warning ?? '', /the site is 901 MB; the limit of GitHub Pages is 1,000 MB/);
  assert.match(warning ?? '', /papers 700 MB, pagefind 200 MB, top-level files 1 MB\./);
});

test('pages up to 10 MB, and larger files that are not pages, have no warning', () => {
  const sizes = new Map([
    ['papers/a/index.html', 10_000_000],
    ['papers.jsonl', 90_000_000],
  ]);
  assert.equal(formatPageWarning(sizes), undefined);
});

test('a warning names the five largest of the pages that are too large for browsers', () => {
  const sizes = new Map(
    [1, 30, 12, 11, 14, 13, 15].map((size) => [`papers/${size}/index.html`, size * 1_000_000]),
  );
  assert.match(
    formatPageWarning(sizes) ?? '',
    /larger than 10 MB.*\n {2}papers\/30\/index\.html 30 MB, papers\/15.*, papers\/12\/index\.html 12 MB, and 1 other\.\n/,
  );
});
