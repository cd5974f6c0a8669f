import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Cost {
  /** Wall clock. */
  seconds: number;
  /** Of the command and all it started, added up; sampled ten times a second from Linux's /proc. Absent elsewhere. */
  peakMegabytes?: number;
}

/** Runs a script of the project with this Node to its end. Throws with what it printed where it fails. */
export async function runMeasured(script: string, options: string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(child.pid ?? 0));
  }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(errors);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, ...(peak > 0 && { peakMegabytes: peak }) };
}

/** Resident memory of a process and its descendants; 0 where there is no /proc. */
function residentMegabytes(root: number): number {
  if (!existsSync('/proc/self/status')) return 0;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const statuses = new Map(processes.map((name) => [Number(name), readStatus(name)]));
  const family = new Set([root]);
  // A child's number is mostly above its parent's; where numbers have wrapped round, it is missed.
  for (const [id, { parent }] of [...statuses].sort(([a], [b]) => a - b))
    if (family.has(parent)) family.add(id);
  const kilobytes = [...family].reduce((sum, id) => sum + (statuses.get(id)?.kilobytes ?? 0), 0);
  return Math.round(kilobytes / 1000);
}

function readStatus(name: string): { parent: number; kilobytes: number } {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const field = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
    return { parent: field('PPid'), kilobytes: field('VmRSS') || 0 };
  } catch {
    // It ended meanwhile.
    return { parent: 0, kilobytes: 0 };
  }
}
