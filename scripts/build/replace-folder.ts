import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from '../lock.ts';

/** A hidden file or folder next to a folder that is being replaced, with the folder's name: `.dist.new` for `dist`. */
export const besideFolder = (folder: string, suffix: 'new' | 'old' | 'lock') =>
  join(dirname(folder), `.${basename(folder)}.${suffix}`);

/**
 * Replaces a folder by another one, which may be on another device. The old folder stays until the new one is complete beside it; then two renames
 * exchange them. `restoreFolder` completes an exchange that was interrupted.
 */
export function replaceFolder(target: string, source: string): void {
  const incoming = besideFolder(target, 'new');
  mkdirSync(dirname(target), { recursive: true });
  restoreFolder(target);
  try {
    moveFolder(source, incoming);
    if (existsSync(target)) renameSync(target, besideFolder(target, 'old'));
    renameSync(incoming, target);
  } catch (error) {
    restoreFolder(target);
    throw error;
  }
  restoreFolder(target);
}

/**
 * Brings back the last site if a build was ended between the two renames that exchange the folders. Does nothing while a build runs: it has the lock, and
 * completes the exchange itself.
 */
export function restoreInterrupted(target: string): void {
  if (existsSync(target) || !existsSync(besideFolder(target, 'old'))) return;
  const release = takeLock(besideFolder(target, 'lock'), `building ${target}`);
  restoreFolder(target);
  release();
}

/** Brings back the old folder if the new one did not take its place; removes what is left beside it. A Git repository in the folder stays. */
export function restoreFolder(target: string): void {
  const old = besideFolder(target, 'old');
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  rmSync(besideFolder(target, 'new'), { recursive: true, force: true });
  if (!existsSync(old)) return;
  const [kept, moved] = [join(old, '.git'), join(target, '.git')];
  if (existsSync(kept) && !existsSync(moved)) renameSync(kept, moved);
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder, perhaps to another device. */
export function moveFolder(source: string, target: string) {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(source, target, { recursive: true });
  }
}
