import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** Environment without the repository that the tests themselves may run in (as in a hook). */
const env = Object.fromEntries(
  Object.entries({ ...process.env, ...identity }).filter(
    ([name]) => !/^GIT_(?:DIR|INDEX)/.test(name),
  ),
);

/** A repository in a temporary folder, deleted with `using`. */
export function createRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-upgrade-'));
  const path = (name: string) => join(folder, name);
  const git = (...words: string[]) =>
    execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  const write = (files: Record<string, string | null>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(path(name)), { recursive: true });
      if (text === null) rmSync(path(name), { recursive: true });
      else writeFileSync(path(name), text);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    write,
    /** Writes the files (`null` deletes) and commits everything. */
    commit: (files: Record<string, string | null>) => {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--message', 'A change');
    },
    read: (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : undefined),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the command on a repository. */
export function runUpgrade(into: string, from: string, ...options: string[]) {
  const words = [resolve('scripts/upgrade.ts'), '--into', into, '--from', from, ...options];
  return spawnSync(process.execPath, words, { encoding: 'utf8', env });
}
