/**
 * `npm run fix-lock`, after `npm install`:
 *
 * - Adds to package-lock.json the optional dependencies that `npm install` leaves out when a registry lacks them for other platforms:
 *   `npm ci` refuses a lock without them (npm/cli#4828).
 * - Fetches missing integrity hashes from the registry.
 * - Removes the `engines` of packages. All commands run on the Node that is installed as a package, so `engines` do not apply to the Node
 *   that runs `npm ci`, which would warn about each of them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { refuseArguments } from './arguments.ts';
import { missingOptional, type LockEntry, type LockFile } from './fix-lock/missing-optional.ts';

refuseArguments('npm run fix-lock: completes package-lock.json after npm install.');

const lockPath = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as LockFile;
const missing = missingOptional(lock);
for (const { path, entry } of missing) lock.packages[path] = entry;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  delete entry.engines;
  entry.integrity ??= integrityOf(path, entry);
}
const [root, ...rest] = Object.keys(lock.packages);
lock.packages = Object.fromEntries(
  [root ?? '', ...rest.sort()].map((path) => [path, lock.packages[path] ?? {}]),
);
writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  missing.length === 0
    ? 'package-lock.json is complete.'
    : `Added to package-lock.json: ${missing.map(({ path }) => path).join(', ')}.`,
);

/** The hash that the registry publishes for a package. Throws npm's error if the registry cannot be reached. */
function integrityOf(path: string, { version }: LockEntry): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
}
