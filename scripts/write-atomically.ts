import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The name under which a file is written before it is renamed. */
export const temporaryName = (path: string) => `${path}.part`;

/**
 * Writes files under temporary names, then renames them: an interruption leaves no half-written file. Throws if a temporary name belongs to a link or a
 * folder: a link could refer to any file.
 */
export function writeAtomically(files: Map<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = temporaryName(path);
    if (lstatSync(temporary, { throwIfNoEntry: false })?.isFile()) rmSync(temporary);
    writeNamed(temporary, content);
  }
  for (const path of files.keys()) renameSync(temporaryName(path), path);
}

/** Errors always contain the path, which Node omits if the disk is full. */
function writeNamed(path: string, content: string | Uint8Array) {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
