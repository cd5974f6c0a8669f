import { existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from '../command-error.ts';
import { isInside } from '../folder-paths.ts';
import { takeLock } from '../lock.ts';
import { checksumsFile } from '../verify/checksums.ts';
import { siblingOf, replaceFolder, restoreFolder } from './replace-folder.ts';

/** The output folder of a build, locked against other builds. */
export interface OutputFolder {
  /** Replaces the folder with a complete one. */
  replaceBy(source: string): void;
  release(): void;
}

/**
 * Locks the folder that a site is written to, following links. Throws a `CommandError` if it is a file, if another process is building it, or
 * if replacing it would delete one of `inputs` (sources, content) or files that no build wrote.
 */
export function takeOutputFolder(out: string, inputs: string[]): OutputFolder {
  const folder = existsSync(out) ? realpathSync(out) : resolve(out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new CommandError('out-is-file', `--out: ${out} is a file. Use a folder.`);
  const lost = inputs.find((input) => existsSync(input) && isInside(realpathSync(input), folder));
  if (lost)
    throw new CommandError(
      'out-contains-input',
      `--out: ${out} contains ${lost}, which the build would delete. Use another folder.`,
    );
  if (existsSync(folder) && !isReplaceable(folder))
    throw new CommandError(
      'out-not-site',
      `--out: ${out} contains files but no site, and the build would delete them. Use another folder, or empty this one.`,
    );
  mkdirSync(dirname(folder), { recursive: true });
  const release = takeLock(siblingOf(folder, 'lock'), `building ${out}`);
  restoreFolder(folder);
  return { replaceBy: (source) => replace(folder, source, out), release };
}

/** Files and folders of which every site or shard has one. Versions before the checksums wrote `_astro`. */
const siteMarks = [checksumsFile, 'shard.json', '_astro'];

/** Whether a folder contains a site, or at most hidden files such as `.git`. */
const isReplaceable = (folder: string): boolean =>
  siteMarks.some((name) => existsSync(join(folder, name))) ||
  readdirSync(folder).every((name) => name.startsWith('.'));

function replace(folder: string, source: string, out: string) {
  try {
    replaceFolder(folder, source);
  } catch (error) {
    throw toReplaceError(error as Error, out);
  }
}

/** Explains errors from replacing a folder that is in use. */
export function toReplaceError(error: Error, out: string): Error {
  if ((error as NodeJS.ErrnoException).code !== 'EBUSY') return error;
  return new CommandError(
    'out-in-use',
    `--out: ${out} is in use or a mount point and cannot be replaced. Use a folder inside it.`,
  );
}
