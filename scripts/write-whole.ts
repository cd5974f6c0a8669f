import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The name under which a file is written before it is renamed. */
export const temporaryName = (path: string) => `${path}.part`;

/** Writes files under temporary names, then renames them: an interruption leaves no half-written file. */
export function writeWhole(files: Map<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporaryName(path), text);
  }
  for (const path of files.keys()) renameSync(temporaryName(path), path);
}
