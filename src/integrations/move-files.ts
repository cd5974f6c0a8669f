import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Moves the files of a folder into another one. Throws if a file exists in both with different bytes: scripts, style sheets and the files of
 * `public/` are in every share.
 */
export function moveFiles(source: string, target: string): void {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    const existing = statSync(to, { throwIfNoEntry: false });
    if (!existing) renameSync(from, to);
    else if (entry.isDirectory() && existing.isDirectory()) moveFiles(from, to);
    else if (entry.isDirectory() || !readFileSync(from).equals(readFileSync(to)))
      throw new Error(`${to} differs between two shares of the site.`);
  }
}
