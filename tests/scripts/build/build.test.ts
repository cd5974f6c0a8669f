import assert from 'node:assert/strict';
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';
import { fill, snapshot, snapshotOf, TestFolder } from './folder.ts';

const content = new ContentFolder({
  'digests/a.txt': page({ 'Alpha Beats Every Baseline': abstractOf('Alpha is new.') }),
});
content.convert();
const folder = new TestFolder();
const last = { 'index.html': 'the last site', SHA256SUMS: '' };
const reference = join(folder.path, 'reference');
const cache = join(folder.path, 'cache');
after(() => {
  content[Symbol.dispose]();
  folder[Symbol.dispose]();
});

interface Ended {
  /** A signal or an exit code. */
  end: string | number | null;
  output: string;
  pid: number;
}

function build(
  out: string,
  env: Record<string, string> = {},
  source = content.path,
  options: string[] = [],
): Promise<Ended> {
  const faults = Object.keys(env).length > 0 ? ['--import=./tests/scripts/faults.ts'] : [];
  const command = ['scripts/build.ts', '--content', source, '--out', out, '--cache', cache];
  const spawnOptions: SpawnOptions = { env: { ...process.env, ...env }, stdio: 'pipe' };
  const child = spawn(process.execPath, [...faults, ...command, ...options], spawnOptions);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done) =>
    child.on('close', (code, signal) => done({ end: signal ?? code, output, pid: child.pid! })),
  );
}

describe('npm run build', () => {
  const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };
  const beside = `../${basename(resolve('.'))}-site-${process.pid}`;
  let changes = 0;

  before(async () => {
    await build(reference);
    // With the cache that the other builds find.
    fill(beside, last);
    const { end, output } = await build(beside, { OFFPRINT_FAULT: 'count', ...elsewhere });
    assert.equal(end, 0, output);
    changes = Number(/(\d+) changes/.exec(output)?.[1]);
    assert.ok(changes > 50, output);
  });

  after(() => rmSync(beside, { recursive: true, force: true }));

  test('writes the same site over one in a folder next to the checkout whose name starts with that of the checkout', () =>
    assert.deepEqual(snapshot(beside), snapshot(reference)));

  test('writes the same site into a missing folder, perhaps on another device', async (t) => {
    const place = `${existsSync('/dev/shm') ? '/dev/shm' : tmpdir()}/offprint-test-${process.pid}`;
    t.after(() => rmSync(place, { recursive: true, force: true }));
    const out = `${place}/nested/site`;
    const { end, output } = await build(out, elsewhere);
    assert.equal(end, 0, output);
    assert.deepEqual(snapshot(out), snapshot(reference));
  });

  test('builds nothing if nothing has changed, and a damaged site again', async () => {
    const { end, output } = await build(reference);
    assert.equal(end, 0, output);
    assert.match(output, /^Nothing has changed since the last build: .*reference is complete\.\n/);
    const before = snapshot(reference);
    rmSync(join(reference, 'index.html'));
    await build(reference);
    assert.deepEqual(snapshot(reference), before);
  });

  for (const [fault, share] of [
    ['kill', 0.3],
    ['kill', 0.9],
    ['full', 0.6],
  ] as const)
    test(`leaves the last site unchanged if interrupted: ${fault} after ${share} of all changes`, async () => {
      const parent = join(folder.path, `${fault}-${share}`);
      const out = join(parent, 'dist');
      fill(out, last);
      const OFFPRINT_FAULT_AFTER = String(Math.floor(changes * share));
      const { end, output } = await build(out, { OFFPRINT_FAULT: fault, OFFPRINT_FAULT_AFTER });
      assert.equal(end, fault === 'kill' ? 'SIGKILL' : 1, output);
      assert.deepEqual(snapshot(out), snapshotOf(last));
      if (fault === 'full') {
        assert.match(
          output,
          /The build failed; .*dist was not changed\.\nNo space left on the disk.*\nSee docs\/problems\.md#disk-full\n$/,
        );
        assert.deepEqual(readdirSync(parent), ['dist']);
      }
    });

  test('refuses a folder with files that no build wrote', async () => {
    const out = join(folder.path, 'photos');
    const photos = { 'summer.jpg': 'a picture' };
    fill(out, photos);
    const { end, output } = await build(out);
    assert.equal(end, 1);
    assert.match(output, /contains files but no site.*\nSee docs\/problems\.md#out-not-site\n$/);
    assert.deepEqual(snapshot(out), snapshotOf(photos));
  });

  test('started twice at once after interrupted builds replaces the site, leaves nothing next to it, and the second process names the first', async () => {
    const out = join(folder.path, 'kill-0.9/dist');
    const both = await Promise.all([build(out), build(out)]);
    const [winner, other] = both.sort((a, b) => Number(a.end) - Number(b.end));
    assert.deepEqual([winner?.end, other?.end], [0, 1], both.map(({ output }) => output).join());
    assert.equal(
      other?.output,
      `Process ${winner?.pid} is building ${out}. Wait until it has finished.\nSee docs/problems.md#already-running\n`,
    );
    assert.deepEqual(snapshot(out), snapshot(reference));
    assert.deepEqual(readdirSync(join(folder.path, 'kill-0.9')), ['dist']);
  });

  describe('of two content folders without papers at the same time', () => {
    const names = ['red', 'blue'];
    let outputs: string[] = [];

    before(async () => {
      outputs = await Promise.all(
        names.map(async (name) => {
          using source = new ContentFolder({
            'pages/team.md': `---\ntitle: Team\n---\n\n![The team](${name}.png)\n`,
            [`pages/${name}.png`]: await sharp({
              create: { width: 40, height: 40, channels: 3, background: name },
            })
              .png()
              .toBuffer(),
          });
          const { end, output } = await build(join(folder.path, name), {}, source.path);
          assert.equal(end, 0, output);
          return output;
        }),
      );
    });

    test('gives each site the images of its own pages', () => {
      for (const name of names) {
        const html = readFileSync(join(folder.path, name, 'team/index.html'), 'utf8');
        assert.match(html, new RegExp(`src="/_astro/${name}\\.[^"]*"`));
      }
    });

    test('prints a line for each step and a summary, and no warning', () => {
      for (const output of outputs) {
        const lines = output.trim().split('\n');
        assert.deepEqual(lines.slice(0, -1), [
          '0 digests, 0 papers.',
          'Rendering pages…',
          'Indexing papers for search…',
          'No sitemap and no feeds: set url in site.yaml, or use --site.',
        ]);
        const summary = /^Site written to .*: \d+ pages, \d+ files, \d\.\d MB\.$/;
        assert.match(lines.at(-1)!, summary);
      }
    });
  });

  for (const [how, options] of [
    ['with conversion', []],
    ['without conversion', ['--no-convert']],
  ] as const)
    test(`reports a missing content folder, ${how}`, async () => {
      const out = join(folder.path, 'no-content');
      const { end, output } = await build(out, {}, join(folder.path, 'missing'), [...options]);
      assert.equal(end, 1, output);
      assert.match(
        output,
        /missing \[content-missing\]\n.*Folder not found: [^]*#content-missing$/m,
      );
      assert.equal(existsSync(out), false);
    });

  for (const [out, message] of [
    ['package.json', 'package.json is a file'],
    ['.', '. contains'],
    ['..', '.. contains'],
    ['src', 'src contains'],
    [join(content.path, 'papers'), 'which the build would delete'],
  ] as const)
    test(`refuses --out ${out.length < 20 ? out : 'on the papers'}`, async () => {
      const { end, output } = await build(out);
      assert.equal(end, 1);
      assert.ok(output.includes(message), output);
    });
});
