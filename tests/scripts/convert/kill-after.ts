/**
 * Kills this process before its next change to the disk, once `OFFPRINT_KILL_AFTER` changes are made. Preloaded into the converter (`--import`) to
 * interrupt it at each point.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env['OFFPRINT_KILL_AFTER']);

for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync'] as const) {
  const original = fs[name] as (...values: unknown[]) => unknown;
  const counted = (...values: unknown[]) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return original(...values);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();
