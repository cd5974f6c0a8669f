import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { CommandError } from './command-error.ts';

/** The process that owns a lock. */
interface Owner {
  pid: number;
  host: string;
  /** Start time of the process in ticks since boot; only on Linux. It distinguishes later processes with the same id. */
  started?: string;
}

/** Milliseconds between two attempts to read a lock that is being written, and the number of attempts. */
const [RETRY_INTERVAL_MS, MAX_ATTEMPTS] = [10, 50];

/** Milliseconds between two attempts to take a lock while waiting for it. */
const WAIT_INTERVAL_MS = 50;

/**
 * Acquires a lock, a file with the id of this process, and returns a function that releases it. A lock whose process has ended is replaced.
 * Throws a `CommandError` with the process if a running one owns it; `work` describes its task: “building dist”.
 */
export function takeLock(path: string, work: string): () => void {
  const lockText = JSON.stringify(toOwner(process.pid));
  while (!tryToCreate(path, lockText)) {
    const text = readOwner(path);
    const owner = text ? parseOwner(text) : undefined;
    if (owner && isRunning(owner))
      throw new CommandError('already-running', formatHeld(owner, path, work));
    if (text !== undefined) removeStale(path, text);
  }
  return () => rmSync(path, { force: true });
}

/** Takes a lock as soon as it is free, and returns the function that releases it; releasing it again does nothing. */
export async function waitForLock(path: string): Promise<() => void> {
  for (;;)
    try {
      const release = takeLock(path, 'using it');
      let isHeld = true;
      return () => {
        if (isHeld) release();
        isHeld = false;
      };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      await setTimeout(WAIT_INTERVAL_MS);
    }
}

/** Creates a lock with this text. Returns `false` if the lock exists already. */
function tryToCreate(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The text of a lock; undefined if it was released. If it stays empty, its creation was interrupted. */
function readOwner(path: string): string | undefined {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const text = readIfPresent(path);
    if (text !== '') return text;
    Atomics.wait(pause, 0, 0, RETRY_INTERVAL_MS);
  }
  return '';
}

/** If two processes find the same stale lock, the slower one must not remove the new lock of the faster one. */
function removeStale(path: string, stale: string) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfPresent(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { pid, host, started } = JSON.parse(text) as Partial<Owner>;
    if (!Number.isSafeInteger(pid) || typeof host !== 'string') return undefined;
    return { pid: pid!, host, ...(started && { started }) };
  } catch {
    return undefined;
  }
}

function toOwner(pid: number): Owner {
  const started = getStartTime(pid);
  return { pid, host: hostname(), ...(started && { started }) };
}

/** Whether a process is running. Processes on other machines cannot be checked and count as running. */
function isRunning({ pid, host, started }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === undefined || getStartTime(pid) === started;
}

/** Field 22 of `/proc/<pid>/stat` (proc_pid_stat(5)). The name in field 2 may contain anything, up to the last parenthesis. */
function getStartTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
  } catch {
    return undefined;
  }
}

function formatHeld({ pid, host }: Owner, path: string, work: string): string {
  if (host === hostname()) return `Process ${pid} is ${work}. Wait until it has finished.`;
  return `Process ${pid} on ${host} is ${work}. If it has ended, delete ${path}.`;
}
