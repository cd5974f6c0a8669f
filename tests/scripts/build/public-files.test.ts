import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkPublicFiles, matchGeneratedFiles } from '../../../scripts/build/public-files.ts';
import { readCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { listFiles } from '../../../src/model/files/list-files.ts';
import { fill, TestFolder } from './folder.ts';
import { getTestSites } from '../../site.ts';

describe('files in public/', () => {
  const { content, root } = getTestSites();
  const catalogue = readCatalogue(content);

  test('that would replace any generated file are found', () => {
    const isGenerated = matchGeneratedFiles(catalogue);
    const others = listFiles(root).filter((file) => !isGenerated(file));
    assert.deepEqual(others, ['404.html', 'favicon.svg', 'preview.png', 'robots.txt']);
  });

  test('beside generated files are allowed', () => {
    const isGenerated = matchGeneratedFiles(catalogue);
    const { id } = catalogue.papers[0]!;
    for (const file of [
      'CNAME',
      'papers.pdf',
      'custom.css',
      'manifest.webmanifest',
      'images/index.html',
      `papers/${id}/${id}.pdf`,
      `papers/${id}/data.csv`,
    ])
      assert.ok(!isGenerated(file), file);
  });

  test('that take the place of a folder are found', () => {
    const isGenerated = matchGeneratedFiles(catalogue);
    for (const file of ['papers', 'search', 'records', 'pagefind/own.js'])
      assert.ok(isGenerated(file), file);
  });

  test('are named, the first ten of them', () => {
    using folder = new TestFolder();
    fill(folder.path, { CNAME: 'example.org' });
    checkPublicFiles(folder.path, catalogue);
    fill(folder.path, { 'index.html': 'Mine', 'papers.bib': '' });
    for (let number = 10; number < 20; number += 1)
      fill(join(folder.path, 'records'), { [`${number}.txt`]: '' });
    assert.throws(() => checkPublicFiles(folder.path, catalogue), {
      code: 'public-replaces',
      message:
        /generates:\n {2}public\/index\.html\n {2}public\/papers\.bib\n[^]* {2}and 2 more\nRename/,
    });
  });
});
