import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { toResponse } from '../../../scripts/preview/to-response.ts';
import { startServer } from '../../../scripts/preview/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-preview-'));
for (const file of [
  'index.html',
  '404.html',
  'about.html',
  'papers/a.b/index.html',
  'papers/A.html',
  'assets/x.css',
])
  write(file);
after(() => rmSync(folder, { recursive: true }));

function write(file: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `this is ${file}`);
}

describe('the preview server answers paths like GitHub Pages', () => {
  for (const [path, expected] of [
    ['/repo/', '200 index.html'],
    ['/repo', '301 /repo/'],
    ['/repo/papers/a.b/', '200 papers/a.b/index.html'],
    ['/repo/papers/a.b', '301 /repo/papers/a.b/'],
    ['/repo/about', '200 about.html'],
    ['/repo/about/', '404 404.html'],
    ['/repo/papers/A', '200 papers/A.html'],
    ['/repo/papers/', '404 404.html'],
    ['/repo/papers/A.B/', '404 404.html'],
    ['/repo/ABOUT', '404 404.html'],
    ['/repo/assets/x.css', '200 assets/x.css'],
    ['/repo/assets/x.css/', '404 404.html'],
    ['/repo/..%2F..%2Fetc/passwd', '404 404.html'],
    ['/repo/%', '404 404.html'],
    ['/', '404'],
    ['/other/', '404'],
  ] as const)
    test(`${path} → ${expected}`, () => assert.equal(inWords(path), expected));
});

function inWords(path: string): string {
  const found = toResponse(folder, '/repo/', path);
  if (found.status === 301) return `301 ${found.location}`;
  return [found.status, found.file?.slice(folder.length + 1).replaceAll('\\', '/')]
    .filter(Boolean)
    .join(' ');
}

test('the server keeps the query in a redirect, compresses text and answers with the site’s own 404', async () => {
  const { url, close } = await startServer({ folder, base: '/repo/', port: 0 });
  const redirect = await fetch(new URL('papers/a.b?x=1', url), { redirect: 'manual' });
  assert.equal(redirect.headers.get('location'), '/repo/papers/a.b/?x=1');
  const missing = await fetch(new URL('nothing/', url));
  assert.deepEqual([missing.status, await missing.text()], [404, 'this is 404.html']);
  assert.equal(missing.headers.get('content-encoding'), 'gzip');
  await close();
});

test('the message for a port in use names another port', async () => {
  const first = await startServer({ folder, base: '/', port: 0 });
  const port = Number(new URL(first.url).port);
  await assert.rejects(startServer({ folder, base: '/', port }), {
    name: 'CommandError',
    message: `Port ${port} is in use. Choose another: npm run preview -- --port ${port + 1}`,
  });
  await first.close();
});

test('no request ends the server', async () => {
  const { url, close } = await startServer({ folder, base: '/repo/', port: 0 });
  for (const [target, status] of [
    ['//[', 404],
    ['//', 404],
    ['http://[', 400],
    ['*', 404],
    ['/repo/%00', 404],
  ] as const)
    assert.equal(await requestStatus(Number(new URL(url).port), target), status, target);
  assert.equal((await fetch(url)).status, 200);
  await close();
});

/** The status of the response to a request whose target is sent unchanged. */
function requestStatus(port: number, target: string): Promise<number> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.once('error', fail);
    socket.once('data', (answer) => done(Number(String(answer).split(' ')[1])));
  });
}

for (const [name, options, message] of [
  ['a port that is not a number', ['--port', 'x'], '--port: “x” is not a number from 0 to 65535.'],
  ['a port that is too high', ['--port', '70000'], '--port: “70000” is not a number'],
  ['a missing folder', ['--out', 'no/site'], 'Folder not found: no/site. Run npm run build first.'],
] as const)
  test(`npm run preview ends with one sentence for ${name}`, () => {
    const command = ['scripts/preview.ts', ...options];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    assert.ok(status! > 0 && stderr.startsWith(message), stderr);
  });

test('npm run preview restores a site whose replacement was interrupted', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'offprint-preview-'));
  cpSync(folder, join(parent, '.dist.old'), { recursive: true });
  const options = ['scripts/preview.ts', '--out', join(parent, 'dist'), '--port', '0'];
  const child = spawn(process.execPath, options);
  try {
    const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const [url = ''] = /http:\S+/.exec(String(line)) ?? [];
    assert.equal(await (await fetch(url)).text(), 'this is index.html');
  } finally {
    child.kill();
    rmSync(parent, { recursive: true });
  }
});
