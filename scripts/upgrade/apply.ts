import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { TRAILER, type UpgradePlan } from './plan.ts';

/**
 * Commits an upgrade: the tree is built in a separate index, then the branch moves to the commit, so that a failure leaves everything as it
 * was. Returns whether there was anything to commit.
 */
export function applyUpgrade(git: Git, { files, removed, to, commit }: UpgradePlan): boolean {
  const tree = withTemporaryIndex((env) => {
    git(['read-tree', 'HEAD'], { env });
    git(['update-index', '-z', '--force-remove', '--stdin'], { env, input: joinWithNul(removed) });
    const lines = [...files.values()].map(({ line }) => line);
    git(['update-index', '-z', '--index-info'], { env, input: joinWithNul(lines) });
    return git(['write-tree'], { env }).trim();
  });
  if (tree === git(['rev-parse', 'HEAD^{tree}']).trim()) return false;
  const message = `Upgrade Offprint to ${to}\n\n${TRAILER}: ${commit}\n`;
  const upgraded = git(['commit-tree', tree, '-p', 'HEAD'], { input: message }).trim();
  git(['merge', '--quiet', '--ff-only', upgraded]);
  return true;
}

function withTemporaryIndex<Result>(use: (env: Record<string, string>) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-upgrade-'));
  try {
    return use({ GIT_INDEX_FILE: join(folder, 'index') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const joinWithNul = (lines: readonly string[]) => lines.map((line) => `${line}\0`).join('');
