import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from '../lock.ts';

/** A hidden file or folder next to a folder that is being replaced, with the folder's name: `.dist.new` for `dist`. */
export const siblingOf = (folder: string, suffix: 'new' | 'old' | 'lock') =>
  join(dirname(folder), `.${basename(folder)}.${suffix}`);

/**
 * Replaces a folder with another one, which may be on another device. The old folder stays until the new one is complete next to it; then two
 * renames swap them. `restoreFolder` completes a swap that was interrupted.
 */
export function replaceFolder(target: string, source: string): void {
  const incoming = siblingOf(target, 'new');
  mkdirSync(dirname(target), { recursive: true });
  restoreFolder(target);
  try {
    moveFolder(source, incoming);
    if (existsSync(target)) renameSync(target, siblingOf(target, 'old'));
    renameSync(incoming, target);
  } catch (error) {
    restoreFolder(target);
    throw error;
  }
  restoreFolder(target);
}

/**
 * Restores the previous site if a build was interrupted between the two renames that swap the folders. Does nothing while a build runs: it has the lock and
 * completes the swap itself.
 */
export function restoreInterrupted(target: string): void {
  if (existsSync(target) || !existsSync(siblingOf(target, 'old'))) return;
  const release = takeLock(siblingOf(target, 'lock'), `building ${target}`);
  restoreFolder(target);
  release();
}

/** Restores the old folder if the new one did not replace it; removes leftover folders next to it. A Git repository in the folder is kept. */
export function restoreFolder(target: string): void {
  const old = siblingOf(target, 'old');
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  rmSync(siblingOf(target, 'new'), { recursive: true, force: true });
  if (!existsSync(old)) return;
  const [kept, moved] = [join(old, '.git'), join(target, '.git')];
  if (existsSync(kept) && !existsSync(moved)) renameSync(kept, moved);
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder, even to another device. */
export function moveFolder(source: string, target: string) {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(source, target, { recursive: true });
  }
}
