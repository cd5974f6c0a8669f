import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { planShares } from '../../../scripts/build/plan-shares.ts';
import { startRenderers } from '../../../scripts/build/render-shares.ts';
import { readCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { fill, snapshot, TestFolder } from './folder.ts';

/** Builds the content of a folder with this cache and number of processes; returns the files of the site with their hashes. */
function build(folder: string, cache: string, processes: number): string[] {
  const out = join(folder, `dist-${cache}`);
  const options = ['--content', join(folder, 'content'), '--out', out];
  const address = ['--site', 'https://example.org', '--base', '/papers/'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['scripts/build.ts', ...options, ...address, '--rebuild'],
      ...['--processes', String(processes), '--cache', join(folder, cache)],
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return snapshot(out);
}

/** Paths of the pages that a build keeps for later ones. */
function listCached(folder: string, cache: string): string[] {
  const pages = join(folder, cache, 'pages');
  const list = JSON.parse(readFileSync(join(pages, 'incremental-build.json'), 'utf8')) as {
    routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
  };
  const cached = Object.values(list.routes).flatMap(({ paths }) => Object.values(paths));
  for (const { outputFile } of cached)
    assert.ok(existsSync(join(pages, 'dist', decodeURI(outputFile))), outputFile);
  return cached.map(({ outputFile }) => outputFile).sort();
}

describe('a build with several processes', () => {
  const folder = new TestFolder();
  const content = join(folder.path, 'content');

  before(() => cpSync('tests/fixtures/languages', content, { recursive: true }));

  after(() => folder[Symbol.dispose]());

  test('writes the same bytes as one process, including index and checksums', () => {
    const expected = build(folder.path, 'one', 1);
    for (const part of ['SHA256SUMS', 'pagefind/', 'papers.bib', 'sitemap-0.xml', 'records/'])
      assert.ok(
        expected.some((line) => line.startsWith(part)),
        part,
      );
    assert.deepEqual(build(folder.path, 'several', 3), expected);
    assert.deepEqual(listCached(folder.path, 'several'), listCached(folder.path, 'one'));
  });

  test('does not use pages that the last build kept before the settings changed', () => {
    appendFileSync(join(content, 'site.yaml'), 'accent: "#7a1f1f"\n');
    assert.deepEqual(build(folder.path, 'several', 2), build(folder.path, 'one', 1));
  });

  test('fails with the message of a process that fails, and stops the others', async () => {
    const catalogue = readCatalogue(content);
    fill(content, { 'site.yaml': 'title: [unclosed' });
    const { folders, stop } = startRenderers(catalogue, planShares(3), {
      content,
      work: folder.path,
    });
    await assert.rejects(folders, { code: 'renderer-failed', message: /site\.yaml/ });
    await stop();
  });
});
