import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { planShares } from '../../../scripts/build/plan-shares.ts';
import { startRenderers } from '../../../scripts/build/render-shares.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';
import { readCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { fill, snapshot, TestFolder } from './folder.ts';

/** Builds the sample with so many processes and a cache; the files of the site with their hashes. */
function build(folder: string, processes: number): string[] {
  const out = join(folder, `dist-${processes}`);
  const options = ['--content', join(folder, 'content'), '--out', out];
  const address = ['--site', 'https://example.org', '--base', '/papers/'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['scripts/build.ts', ...options, ...address, '--no-convert', '--rebuild'],
      ...['--processes', String(processes), '--cache', join(folder, `cache-${processes}`)],
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return snapshot(out);
}

/** Paths of the pages that a build keeps for later ones. */
function listCached(folder: string, processes: number): string[] {
  const pages = join(folder, `cache-${processes}`, 'pages');
  const list = JSON.parse(readFileSync(join(pages, 'incremental-build.json'), 'utf8')) as {
    routes: Record<string, { paths: Record<string, { outputFile: string }> }>;
  };
  const cached = Object.values(list.routes).flatMap(({ paths }) => Object.values(paths));
  for (const { outputFile } of cached) assert.ok(existsSync(join(pages, 'dist', outputFile)));
  return cached.map(({ outputFile }) => outputFile).sort();
}

describe('a build with several processes', () => {
  test('writes the same bytes as one process, index and checksums too', () => {
    using folder = new TestFolder();
    cpSync(sampleDir, join(folder.path, 'content'), { recursive: true });
    const expected = build(folder.path, 1);
    for (const part of ['SHA256SUMS', 'pagefind/', 'papers.bib', 'sitemap-0.xml', 'records/'])
      assert.ok(
        expected.some((line) => line.startsWith(part)),
        part,
      );
    assert.deepEqual(build(folder.path, 3), expected);
    assert.deepEqual(listCached(folder.path, 3), listCached(folder.path, 1));
  });

  test('does not use pages that the last build kept before the settings changed', () => {
    using folder = new TestFolder();
    const content = join(folder.path, 'content');
    cpSync(sampleDir, content, { recursive: true });
    build(folder.path, 2);
    appendFileSync(join(content, 'site.yaml'), 'accent: "#7a1f1f"\n');
    assert.deepEqual(build(folder.path, 2), build(folder.path, 1));
  });

  test('fails with the message of a process that fails, and stops the others', async () => {
    using folder = new TestFolder();
    const content = join(folder.path, 'content');
    fill(content, { 'site.yaml': 'title: [unclosed' });
    const { folders, stop } = startRenderers(readCatalogue(sampleDir), planShares(3), {
      content,
      work: folder.path,
    });
    await assert.rejects(folders, { code: 'renderer-failed', message: /site\.yaml/ });
    await stop();
  });
});
