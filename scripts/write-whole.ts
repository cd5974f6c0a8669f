import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The name under which a file is written before it is renamed. */
export const temporaryName = (path: string) => `${path}.part`;

/**
 * Writes files under temporary names, then renames them: an interruption leaves no half-written file. Throws if a temporary name belongs to a link or a
 * folder: a link could refer to any file.
 */
export function writeWhole(files: Map<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = temporaryName(path);
    if (lstatSync(temporary, { throwIfNoEntry: false })?.isFile()) rmSync(temporary);
    writeNamed(temporary, text);
  }
  for (const path of files.keys()) renameSync(temporaryName(path), path);
}

/** Errors always have the path, which Node leaves out where the disk is full. */
function writeNamed(path: string, text: string) {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
