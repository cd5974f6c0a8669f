/**
 * Preloaded into a command (`--import`) to make its change number `OFFPRINT_FAULT_AFTER` to the disk fail, counted from
 * 0: the process is killed before it, or, with `OFFPRINT_FAULT=full`, this change and all later ones that need space
 * fail as on a full disk. `OFFPRINT_FAULT=count` only prints how many there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const fault = process.env['OFFPRINT_FAULT'];
const isFull = fault === 'full';
let left = Number(process.env['OFFPRINT_FAULT_AFTER'] ?? Infinity);
let changes = 0;
if (fault === 'count') process.on('exit', () => console.log(`${changes} changes`));

type Change = (...values: unknown[]) => unknown;

function patch(module: object, name: string, needsSpace: boolean) {
  const original = (module as Record<string, Change>)[name]!;
  const counted: Change = (...values) => {
    if (isTakenLock(values)) return original.apply(module, values);
    changes += 1;
    left -= 1;
    if (left === -1 && !isFull) process.kill(process.pid, 'SIGKILL');
    if (left < 0 && needsSpace) throw fullDisk(name, values[0]);
    return original.apply(module, values);
  };
  Object.assign(module, { [name]: counted });
}

/** Writing a lock that another process owns changes nothing, and is repeated for as long as that process runs. */
const isTakenLock = ([path, , options]: unknown[]) =>
  (options as { flag?: string } | undefined)?.flag === 'wx' && fs.existsSync(path as string);

/** Node names the path, except where writing to an open file fails. */
const fullDisk = (change: string, path: unknown) =>
  Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
    ...(!change.startsWith('write') && { path }),
  });

for (const name of ['mkdirSync', 'writeFileSync', 'cpSync', 'renameSync', 'rmSync'])
  patch(fs, name, !/^r/.test(name));
for (const name of ['mkdir', 'writeFile']) patch(fs.promises, name, true);
syncBuiltinESMExports();
