import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { sampleDir } from '../../../scripts/test/sample.ts';
import { repoBase } from '../../../scripts/test/test-sites.ts';
import { getTestSites } from '../../site.ts';
import { snapshot, TestFolder } from './folder.ts';

const reversed = (names: string[]) => names.toSorted((a, b) => (a < b ? 1 : -1));

/** Paths of the files of a content folder that people write; papers and ledgers are made from them. */
const listSources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => !/^(?:papers|ledgers|addresses\.txt)/.test(path));

/** Copies files in reverse order, with modification times in 1998. */
function copyReversed(from: string, to: string) {
  for (const path of reversed(listSources(from))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join(from, path)));
    utimesSync(join(to, path), 9e8, 9e8);
  }
}

/** Builds a content folder under a file mode mask; returns the files of content and site with their hashes. */
function build(folder: string, mask: string, env: Record<string, string>): string[] {
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      `umask ${mask}; exec "$@"`,
      'sh',
      process.execPath,
      resolve('scripts/build.ts'),
      ...['--content', join(folder, 'content'), '--out', join(folder, 'dist')],
      ...['--site', 'https://example.org', '--base', repoBase],
    ],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  assert.equal(status, 0, stderr);
  return [...snapshot(join(folder, 'content')), ...snapshot(join(folder, 'dist'))];
}

test('a clean build is the same in another folder, locale, time zone, file order and umask, and with one thread', (t) => {
  if (process.platform === 'win32') return t.skip('needs sh');
  using other = new TestFolder();
  const nested = join(other.path, 'a folder', 'ünder');
  copyReversed(sampleDir, join(nested, 'content'));
  const { content, repo } = getTestSites();
  const built = [...snapshot(content), ...snapshot(repo)];
  const again = build(nested, '077', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    RAYON_NUM_THREADS: '1',
    UV_THREADPOOL_SIZE: '1',
  });
  assert.ok(built.some((line) => line.startsWith('pagefind/')));
  assert.deepEqual(again, built);
});
