import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/model/files/list-files.ts';
import { sha256 } from '../../src/model/files/sha256.ts';

/** The file with the checksums of all other files of a built site, in the format of `sha256sum`. */
export const checksumsFile = 'SHA256SUMS';

/** SHA-256 by path, in the order of the paths. */
export type Checksums = Map<string, string>;

/** Relative paths of a site's files, with `/`, without the checksums and Git repositories. */
function listSite(folder: string): string[] {
  return listFiles(folder).filter((path) => path !== checksumsFile && !/^\.git(?:\/|$)/.test(path));
}

/** The checksums of a site’s files. */
export const hashSite = (folder: string): Checksums =>
  new Map(listSite(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]));

/** One line per file: checksum, two spaces, path. */
export const formatChecksums = (checksums: Checksums): string =>
  [...checksums].map(([path, hash]) => `${hash}  ${path}\n`).join('');

/** Parses the output of `formatChecksums`; undefined if a line has a different format. */
export function parseChecksums(text: string): Checksums | undefined {
  const lines = text.split('\n').filter(Boolean);
  const entries = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  if (entries.length === 0 || entries.includes(null)) return undefined;
  return new Map(entries.map((entry) => [entry![2]!, entry![1]!]));
}

/** A difference between a site and its checksums. */
export interface Difference {
  path: string;
  kind: 'changed' | 'missing' | 'not in the checksums';
}

/** Compares the checksums of a site’s files with the expected ones. */
export function compareChecksums(expected: Checksums, found: Checksums): Difference[] {
  const paths = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    if (!expected.has(path)) return [{ path, kind: 'not in the checksums' }];
    if (!found.has(path)) return [{ path, kind: 'missing' }];
    return expected.get(path) === found.get(path) ? [] : [{ path, kind: 'changed' }];
  });
}
