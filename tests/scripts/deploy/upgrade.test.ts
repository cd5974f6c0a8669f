import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** The commands of the README's section on newer versions, without those that need the network. */
function upgradeCommands(): string[] {
  const readme = readFileSync('README.md', 'utf8');
  const [, block = ''] = /### Take a newer version[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  return block.split('\n').filter((line) => /^git (?:fetch|rm|checkout|add)/.test(line));
}

function commit(folder: string, files: Record<string, string | null>) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  run(folder, 'git add --all');
  run(folder, "git -c user.name=A -c user.email=a@example.org commit --quiet -m 'A change'");
}

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function run(folder: string, command: string): string {
  return execFileSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test('an older copy with changed content takes the newest version by the README’s commands, without a conflict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-upgrade-'));
  const [template, mine] = [join(folder, 'template'), join(folder, 'mine')] as const;
  for (const path of [template, mine]) {
    mkdirSync(path);
    run(path, 'git init --quiet --initial-branch=main');
  }
  const old = {
    'src/old.ts': 'old',
    'src/kept.ts': 'kept',
    'content/papers/sample.md': 'sample',
    'public/logo.svg': 'logo',
  };
  commit(template, old);
  commit(mine, old);
  commit(mine, {
    'content/papers/sample.md': null,
    'content/papers/own.md': 'own',
    'public/logo.svg': 'my logo',
  });
  commit(template, {
    'src/old.ts': null,
    'src/new.ts': 'new',
    'content/papers/sample.md': 'changed',
    'public/logo.svg': 'changed',
  });
  run(mine, `git remote add offprint ${template}`);
  const commands = upgradeCommands();
  assert.equal(commands.length, 4);
  for (const command of commands) run(mine, command);
  assert.equal(run(mine, 'git status --porcelain | grep -c "^U" || true').trim(), '0');
  assert.deepEqual(run(mine, 'git ls-files').trim().split('\n'), [
    'content/papers/own.md',
    'public/logo.svg',
    'src/kept.ts',
    'src/new.ts',
  ]);
  assert.equal(readFileSync(join(mine, 'public/logo.svg'), 'utf8'), 'my logo');
  rmSync(folder, { recursive: true });
});
