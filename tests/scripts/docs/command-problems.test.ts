import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { prepareCacheFolder } from '../../../scripts/build/cache-folder.ts';
import { toRendererError } from '../../../scripts/build/render-shares.ts';
import { checkShards, recordShard } from '../../../scripts/build/shards.ts';
import { checkPublicFiles } from '../../../scripts/build/public-files.ts';
import { takeOutputFolder, toReplaceError } from '../../../scripts/build/output-folder.ts';
import type { CommandProblemCode } from '../../../scripts/command-problems.ts';
import { commandProblemCodes } from '../../../scripts/command-problems.ts';
import { takeLock } from '../../../scripts/lock.ts';
import { startServer, toPortError } from '../../../scripts/preview/server.ts';
import { describeFailure } from '../../../scripts/run-command.ts';
import { sampleDir } from '../../../scripts/test/sample.ts';
import { checksumsFile, formatChecksums, hashSite } from '../../../scripts/verify/checksums.ts';
import { readCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { abstractOf, page } from '../convert/content-folder.ts';
import { doctorSituations } from './doctor-situations.ts';
import { serviceSituations } from './service-situations.ts';
import { runHere } from '../run-here.ts';
import { createRepository, runUpgrade } from '../upgrade/repository.ts';
import { fill, TestFolder } from '../build/folder.ts';

/** Runs `npm run COMMAND` in a folder; what it prints. */
async function run(folder: string, [command, ...options]: [string, ...string[]]): Promise<string> {
  return (await runHere(`scripts/${command}.ts`, options, { folder })).output;
}

/** Runs `npm run preview` in a folder until it serves the site; what it prints. */
function preview(folder: string, ...options: string[]): Promise<string> {
  const command = [resolve('scripts/preview.ts'), ...options];
  const child = spawn(process.execPath, command, { cwd: folder, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.startsWith('Serving')) child.kill();
    });
  return new Promise((done) => child.on('close', () => done(output)));
}

/** A folder in which commands are started: content with one digest, and a small site. */
function makeFolder(): TestFolder {
  const folder = new TestFolder();
  const digest = page({ 'Robotics for Gardens': abstractOf('Robotics is fun.') });
  fill(folder.path, {
    'content/digests/2025-04-28-garden.txt': digest,
    'package.json': '{}',
    'dist/index.html': 'A site.',
  });
  const sums = formatChecksums(hashSite(join(folder.path, 'dist')));
  fill(folder.path, { [`dist/${checksumsFile}`]: sums });
  return folder;
}

/** What a function prints when it fails; empty otherwise. */
async function failureOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return String(describeFailure(error));
  }
}

/** Takes and releases an output folder. */
const takeOutput = (out: string, inputs: string[] = []) =>
  failureOf(() => takeOutputFolder(out, inputs).release());

/** Checks a `public` folder that contains this file. */
function checkPublic(folder: string, file: string) {
  fill(join(folder, file), { [file]: '' });
  return failureOf(() => checkPublicFiles(join(folder, file), readCatalogue(sampleDir)));
}

/** Checks the shards with these numbers, of two. */
function checkShardsOf(folder: string, numbers: number[]) {
  const folders = numbers.map((index) => join(folder, `shard-${index}`));
  for (const [position, shard] of folders.entries()) {
    mkdirSync(shard, { recursive: true });
    recordShard(shard, { index: numbers[position]!, count: 2, inputs: 'a' });
  }
  return failureOf(() => checkShards(folders, 'a'));
}

/** An error of the operating system. */
const fault = (code: string) => Object.assign(new Error(`${code}: a fault`), { code });

const email: [string, ...string[]] = ['email', '2025-04-28-garden'];

type Situation = (folder: string) => Promise<string> | string;

/** How each example of `scripts/docs/problems/commands.ts` is executed, and its correction. */
const situations: Record<CommandProblemCode, [broken: Situation, corrected: Situation]> = {
  ...serviceSituations,
  ...doctorSituations,
  'option-invalid': [
    (folder) => run(folder, ['convert', '--dryrun']),
    (folder) => run(folder, ['convert', '--dry-run']),
  ],
  'already-running': [
    async (folder) => {
      const release = takeLock(join(folder, 'content/.convert.lock'), 'converting');
      const output = await run(folder, ['convert']);
      release();
      return output;
    },
    (folder) => run(folder, ['convert']),
  ],
  'disk-full': [
    () => failureOf(() => Promise.reject(fault('ENOSPC'))),
    () => failureOf(() => undefined),
  ],
  'out-is-file': [
    (folder) => takeOutput(join(folder, 'package.json')),
    (folder) => takeOutput(join(folder, 'dist')),
  ],
  'out-contains-input': [
    (folder) => takeOutput(join(folder, 'content'), [join(folder, 'content/digests')]),
    (folder) => takeOutput(join(folder, 'dist'), [join(folder, 'content/digests')]),
  ],
  'out-not-site': [
    (folder) => takeOutput(join(folder, 'content')),
    (folder) => takeOutput(join(folder, 'content/site')),
  ],
  'out-in-use': [
    () => failureOf(() => Promise.reject(toReplaceError(fault('EBUSY'), 'site'))),
    (folder) => takeOutput(join(folder, 'site')),
  ],
  'cache-invalid': [
    (folder) => run(folder, ['build', '--cache', 'content']),
    (folder) =>
      failureOf(() => prepareCacheFolder(join(folder, 'cache'), [join(folder, 'content')])),
  ],
  'public-replaces': [
    (folder) => checkPublic(folder, 'papers.bib'),
    (folder) => checkPublic(folder, 'my-papers.bib'),
  ],
  'renderer-failed': [
    () => failureOf(() => Promise.reject(toRendererError('', 'SIGKILL'))),
    () => failureOf(() => undefined),
  ],
  'shards-invalid': [
    (folder) => checkShardsOf(folder, [1]),
    (folder) => checkShardsOf(folder, [1, 2]),
  ],
  'site-missing': [
    (folder) => preview(folder, '--out', 'site', '--port', '0'),
    (folder) => preview(folder, '--port', '0'),
  ],
  'port-in-use': [
    async (folder) => {
      const server = await startServer({ folder: join(folder, 'dist'), base: '/', port: 0 });
      const output = await preview(folder, '--port', new URL(server.url).port);
      await server.close();
      return output;
    },
    (folder) => preview(folder, '--port', '0'),
  ],
  'port-privileged': [
    () => failureOf(() => Promise.reject(toPortError(fault('EACCES'), 80))),
    (folder) => preview(folder, '--port', '0'),
  ],
  'checksums-missing': [
    (folder) => run(folder, ['verify', 'content']),
    (folder) => run(folder, ['verify', 'dist']),
  ],
  'checksums-invalid': [
    (folder) => run(folder, ['verify', '--checksums', 'package.json']),
    (folder) => run(folder, ['verify', '--checksums', `dist/${checksumsFile}`]),
  ],
  'site-unreachable': [
    (folder) => run(folder, ['verify', 'http://127.0.0.1:9/']),
    async (folder) => {
      const server = await startServer({ folder: join(folder, 'dist'), base: '/', port: 0 });
      const output = await run(folder, ['verify', server.url]);
      await server.close();
      return output;
    },
  ],
  'digest-unknown': [
    (folder) => emailAfterConversion(folder, ['email', '2025-04-28', '--site', 'https://a.org']),
    (folder) => emailAfterConversion(folder, [...email, '--site', 'https://a.org']),
  ],
  'site-address-missing': [
    (folder) => emailAfterConversion(folder, email),
    (folder) => emailAfterConversion(folder, [...email, '--site', 'https://a.org']),
  ],
  'own-digests': [
    (folder) => run(folder, ['start-empty']),
    (folder) => run(folder, ['start-empty', '--force']),
  ],
  'changes-uncommitted': [() => upgrade({ isDirty: true }), () => upgrade({})],
  'template-unknown': [withoutTemplate, () => upgrade({})],
  'git-failed': [() => upgrade({ options: ['--to', 'no-such-tag'] }), () => upgrade({})],
};

async function withoutTemplate(folder: string): Promise<string> {
  using mine = createRepository();
  mine.commit({ 'package.json': '{}' });
  return await run(folder, ['upgrade', '--into', mine.folder]);
}

/** Upgrades a small repository from a newer one. */
function upgrade({ isDirty = false, options = [] as string[] }): string {
  using template = createRepository();
  using mine = createRepository();
  for (const repository of [template, mine])
    repository.commit({ 'package.json': '{"version": "1.0.0"}', 'CHANGELOG.md': '# Changelog\n' });
  template.commit({ 'package.json': '{"version": "1.1.0"}' });
  if (isDirty) mine.write({ 'package.json': '{}' });
  const { stdout, stderr } = runUpgrade(mine.folder, template.folder, ...options);
  return stdout + stderr;
}

async function emailAfterConversion(folder: string, command: [string, ...string[]]) {
  await run(folder, ['convert']);
  return run(folder, command);
}

describe('the problem of a command', () => {
  for (const code of commandProblemCodes)
    test(`is printed, and not after the correction: ${code}`, async () => {
      using folder = makeFolder();
      const [broken, corrected] = situations[code];
      const isNamed = new RegExp(`\\[${code}\\]|docs/problems\\.md#${code}$`, 'm');
      assert.match(await broken(folder.path), isNamed);
      const output = await corrected(folder.path);
      assert.doesNotMatch(output, isNamed);
      assert.doesNotMatch(output, /\bat .*\.ts:\d/);
    });
});
