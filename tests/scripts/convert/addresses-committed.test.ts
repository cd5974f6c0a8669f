import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const titles = ['Alpha Beats Every Baseline', 'Beta Beats Alpha Again'];
const digest = page(Object.fromEntries(titles.map((one) => [one, abstractOf(`${one}.`)])));
const alpha = 'alpha-beats-every-baseline';

/** Environment without the repository that the tests themselves may run in (as in a hook). */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|INDEX)/.test(name)),
);
const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];

function commit(folder: ContentFolder, ...files: string[]) {
  const git = (...words: string[]) =>
    execFileSync('git', [...identity, ...words], { cwd: folder.path, env });
  git('init', '--quiet');
  git('add', ...files);
  git('commit', '--quiet', '--message', 'Publish');
}

interface Case {
  name: string;
  /** Files that are committed after the first conversion. */
  committed: string[];
  lines: string[];
  codes: string[];
}

const cases: Case[] = [
  {
    name: 'a URL that is in no commit was not published and leaves the list',
    committed: ['digests'],
    lines: [],
    codes: [],
  },
  {
    name: 'a URL of a committed list was published',
    committed: ['.'],
    lines: [`papers/${alpha}/`],
    codes: ['address-missing'],
  },
  {
    name: 'without a commit of the content folder, every URL of the list was published',
    committed: [],
    lines: [`papers/${alpha}/`],
    codes: ['address-missing'],
  },
];

for (const { name, committed, lines, codes } of cases) {
  test(name, () => {
    using folder = new ContentFolder({ 'digests/2024-01-01-x.txt': digest });
    folder.convertAndRecord();
    if (committed.length > 0) commit(folder, ...committed);
    folder.delete(`papers/2024-01-01-x/${alpha}.md`);
    const { problems } = folder.convertAndRecord();
    const list = folder.read('addresses.txt').split('\n');
    assert.deepEqual(
      list.filter((line) => line.includes(alpha)),
      lines,
    );
    assert.deepEqual(
      problems.map(({ code }) => code).filter((code) => code !== 'paper-removed'),
      codes,
    );
  });
}

test('an uncommitted URL does not redirect after its page has gone', () => {
  using folder = new ContentFolder({ 'papers/own.md': '---\ntitle: Own\nissued: 2020\n---\n' });
  commit(folder, 'papers');
  folder.convertAndRecord();
  folder.write('papers/own.md', '---\ntitle: Own\n---\n');
  assert.match(folder.read('addresses.txt'), /^years\/2020\/$/m);
  folder.convertAndRecord();
  assert.doesNotMatch(folder.read('addresses.txt'), /years\/2020/);
});
