import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { takeLock } from '../lock.ts';

/** The folder for the unfinished files of one build. */
export interface WorkFolder {
  path: string;
  remove(): void;
}

/**
 * Makes a folder below `parent` that no other running build uses, and removes those of builds that have ended. Astro needs it inside the checkout: the
 * pages that it renders import packages from there.
 */
export function makeWorkFolder(parent: string): WorkFolder {
  mkdirSync(parent, { recursive: true });
  const names = readdirSync(parent).filter((name) => !name.includes('.'));
  for (const name of names) tryLock(join(parent, name))?.();
  for (let number = 1; ; number += 1) {
    const path = join(parent, String(number));
    const remove = tryLock(path);
    if (!remove) continue;
    mkdirSync(path);
    return { path, remove };
  }
}

/** Locks and empties a work folder, unless a running build has it. Returns a function that removes it. */
function tryLock(path: string): (() => void) | undefined {
  try {
    const release = takeLock(`${path}.lock`, 'using it');
    rmSync(path, { recursive: true, force: true });
    return () => {
      if (existsSync(path)) rmSync(path, { recursive: true, force: true });
      release();
    };
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}
