import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { getShared } from '../catalogue/once.ts';
import { moveFiles } from './move-files.ts';

/** The shares of a site that other processes render. */
interface OtherShares {
  /** Their folders, once they are complete. */
  folders: Promise<string[]>;
}

/** Set by the command that builds the site. Astro loads its config with separate instances of the modules, so a variable of this module would not be shared. */
export const otherShares = (): OtherShares =>
  getShared('other-shares', () => ({ folders: Promise.resolve([]) }));

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
