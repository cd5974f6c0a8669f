/**
 * `npm run fix-lock`, after `npm install`:
 *
 * - Adds to package-lock.json the optional dependencies that `npm install` leaves out when a registry lacks them for other platforms:
 *   `npm ci` refuses a lock without them (npm/cli#4828). Without an integrity, npm skips them here and fetches them where they fit.
 * - Removes the Node versions that packages ask for. All commands run under the Node that is among the packages, so they do not apply to the
 *   Node that installs, and `npm ci` would warn of each.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional, type LockFile } from './fix-lock/missing-optional.ts';

const lockPath = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as LockFile;
const missing = missingOptional(lock);
for (const { path, entry } of missing) lock.packages[path] = entry;
for (const [path, entry] of Object.entries(lock.packages)) if (path !== '') delete entry.engines;
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
