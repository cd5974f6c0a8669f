import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { problem, type Problem } from '../problems.ts';

/** The problem with a folder that has neither digests nor papers, which a build without conversion would mistake for an empty collection. */
export const findMissingContent = (content: string): Problem | undefined =>
  ['digests', 'papers'].some((name) => existsSync(join(content, name)))
    ? undefined
    : toMissingContent(content);

/** The problem with a content folder without digests. */
export const toMissingContent = (content: string): Problem =>
  problem('content-missing', content, `Folder not found: ${join(content, 'digests')}.`);
