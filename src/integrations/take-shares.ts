import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shared } from '../catalogue/once.ts';

/** The shares of a site that other processes render. */
interface OtherShares {
  /** Their folders, once they are complete. */
  folders: Promise<string[]>;
}

/** Set by the command that builds the site; Astro loads its config as a module of its own. */
export const otherShares = (): OtherShares =>
  shared('other-shares', () => ({ folders: Promise.resolve([]) }));

/** Moves the files of the other shares into the built site. */
export function takeShares(): AstroIntegration {
  return {
    name: 'offprint-take-shares',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const folder of await otherShares().folders) moveFiles(folder, fileURLToPath(dir));
      },
    },
  };
}

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
      throw new Error(`${to} differs between two parts of the site.`);
  }
}
