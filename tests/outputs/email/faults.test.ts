import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { snapshot, TestFolder } from '../../scripts/build/folder.ts';
import { abstractOf, ContentFolder, page } from '../../scripts/convert/content-folder.ts';

const content = new ContentFolder({
  'digests/a.txt': page({ 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') }),
});
content.convert();
const folder = new TestFolder();
after(() => {
  content[Symbol.dispose]();
  folder[Symbol.dispose]();
});

/** Writes the email into a folder, with a fault. */
const run = (out: string, fault = '', point = Infinity) =>
  spawnSync(
    process.execPath,
    [
      '--import=./tests/scripts/faults.ts',
      'scripts/email.ts',
      ...['a', '--content', content.path, '--site', 'https://example.org', '--out', out],
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_NO_WARNINGS: '1',
        OFFPRINT_FAULT: fault,
        OFFPRINT_FAULT_AFTER: String(point),
      },
    },
  );

const noSpace = /^No space left on the disk.*\nSee docs\/problems\.md#disk-full\n$/;

// Three files are written, each in its folder, then renamed; the third run first removes two that were left over. `services/faults.test.ts` interrupts other commands
// at every change.
test('if npm run email is interrupted, it leaves only complete files and says why it stopped, and the next run writes the same files', () => {
  const reference = join(folder.path, 'reference');
  assert.equal(run(reference).status, 0);
  const expected = snapshot(reference);
  assert.equal(expected.length, 3);
  const out = join(folder.path, 'out');
  for (const [fault, point, end, count] of [
    ['full', 0, noSpace, 0],
    ['full', 5, noSpace, 0],
    ['kill', 9, /^$/, 1],
  ] as const) {
    const { status, stderr } = run(out, fault, point);
    assert.notEqual(status, 0);
    assert.match(stderr, end);
    const remaining = snapshot(out).filter((file) => !/\.part /.test(file));
    assert.equal(remaining.length, count, remaining.join());
    for (const file of remaining) assert.ok(expected.includes(file), `${fault} ${point}: ${file}`);
  }
  assert.equal(run(out).status, 0);
  assert.deepEqual(snapshot(out), expected);
});
