import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../scripts/preview/server.ts';
import { buildTestSites, repoBase, type TestSites } from '../scripts/test/test-sites.ts';

/**
 * The built sample. `npm test` builds it once for all files; a test file that is run by itself builds it into a folder that is kept
 * (delete `offprint-test` in the temporary folder to build it again).
 */
export function getTestSites(): TestSites {
  const {
    OFFPRINT_TEST_CONTENT: content,
    OFFPRINT_TEST_ROOT: root,
    OFFPRINT_TEST_REPO: repo,
  } = process.env;
  if (content && root && repo) return { content, root, repo };
  return buildTestSites(join(tmpdir(), 'offprint-test'));
}

/** Serves the sample as GitHub Pages would: under `/some/repo/`, or under `/`. */
export function serveTestSite(site: 'root' | 'repo' = 'repo'): Promise<RunningServer> {
  const base = site === 'repo' ? repoBase : '/';
  return startServer({ folder: getTestSites()[site], base, port: 0 });
}
