import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fetchSite, parseSiteUrl } from '../../../scripts/verify/fetch-site.ts';
import { startServer } from '../../../scripts/preview/server.ts';
import {
  checksumsFile,
  formatChecksums,
  hashSite,
  parseChecksums,
} from '../../../scripts/verify/checksums.ts';
import { fill, TestFolder } from '../build/folder.ts';

const files = {
  'index.html': 'home',
  '404.html': 'not found',
  'papers/a b#%/ü.bib': 'paper',
  '.nojekyll': '',
};

/** A folder with a site and its checksums. */
function makeSite(): TestFolder {
  const folder = new TestFolder();
  fill(folder.path, { ...files, '.git/HEAD': 'main' });
  writeFileSync(join(folder.path, checksumsFile), formatChecksums(hashSite(folder.path)));
  return folder;
}

async function verify(...options: string[]): Promise<string> {
  const child = spawn(process.execPath, ['scripts/verify.ts', ...options]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((done) => child.on('close', done));
  return `${String(code)} ${output.trim()}`;
}

const changes: [name: string, change: (folder: string) => void, lines: string[]][] = [
  ['nothing', () => undefined, []],
  ['a changed file', (folder) => fill(folder, { 'index.html': 'Home' }), ['changed: index.html']],
  [
    'a missing file',
    (folder) => rmSync(join(folder, 'papers'), { recursive: true }),
    ['missing: papers/a b#%/ü.bib'],
  ],
];

describe('npm run verify', () => {
  for (const [name, change, lines] of changes)
    test(`finds ${name} in a folder and at a URL`, async () => {
      using folder = makeSite();
      change(folder.path);
      const server = await startServer({ folder: folder.path, base: '/repo/', port: 0 });
      const atUrl = [server.url, '--checksums', join(folder.path, checksumsFile)];
      for (const options of [[folder.path], atUrl]) {
        const last =
          lines.length > 0
            ? `${options[0]}: ${lines.length} of 4 files differ.`
            : `${options[0]}: all 4 files match their checksums.`;
        const expected = [`${lines.length > 0 ? 1 : 0} ${[...lines, last].join('\n')}`];
        assert.deepEqual([await verify(...options)], expected);
      }
      await server.close();
    });

  test('finds a file that was added to a folder', async () => {
    using folder = makeSite();
    fill(folder.path, { 'added.html': 'x' });
    assert.match(await verify(folder.path), /^1 not in the checksums: added\.html\n/);
  });

  test('restores a site whose replacement was interrupted', async () => {
    using folder = makeSite();
    using parent = new TestFolder();
    renameSync(folder.path, join(parent.path, '.dist.old'));
    const dist = join(parent.path, 'dist');
    assert.equal(await verify(dist), `0 ${dist}: all 4 files match their checksums.`);
  });

  for (const url of ['https://ada:secret@example.org/', 'http://[', 'HTTPS://x y/', 'http:'])
    test(`refuses the URL ${url} without repeating it`, () =>
      assert.throws(() => parseSiteUrl(url), {
        code: 'site-unreachable',
        message: /^The URL of the site is not valid\. [^@[]*$/,
      }));

  test('prints paths that could control a terminal as plain text', async () => {
    using folder = makeSite();
    fill(folder.path, { '\u001B[2Jx': '' });
    assert.match(await verify(folder.path), /^1 not in the checksums: \\u\{1b\}\[2Jx\n/);
  });

  test('ends if a response does not', async () => {
    const server = createServer((_, response) => {
      const send = () => {
        while (response.write(Buffer.alloc(2 ** 16)));
      };
      response.on('drain', send);
      send();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const found = await fetchSite(url, ['index.html'], 2 ** 20);
    assert.deepEqual([...found.keys()], ['index.html']);
    server.closeAllConnections();
    server.close();
  });

  test('says what to do without checksums, with a broken list, and for an unreachable URL', async () => {
    using folder = makeSite();
    const list = join(folder.path, checksumsFile);
    assert.match(
      await verify('http://127.0.0.1:9/', '--checksums', list),
      /^1 http:\/\/127\.0\.0\.1:9\/.* cannot be loaded \(.*\)\. Check the URL\.\nSee docs\/problems\.md#site-unreachable$/,
    );
    writeFileSync(list, 'x\n');
    assert.match(await verify(folder.path), /^1 .* is not a list of SHA-256 checksums\./);
    rmSync(list);
    assert.match(
      await verify(folder.path),
      /^1 .* not found\. Run npm run build first\.\nSee docs\/problems\.md#checksums-missing$/,
    );
  });
});

test('a list of checksums is parsed to what was written', () => {
  using folder = makeSite();
  mkdirSync(join(folder.path, 'empty'));
  const checksums = hashSite(folder.path);
  assert.deepEqual([...checksums.keys()], Object.keys(files).sort());
  assert.deepEqual(parseChecksums(formatChecksums(checksums)), checksums);
});
