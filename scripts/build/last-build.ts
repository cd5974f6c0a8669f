import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256, shortHash } from '../../src/model/files/sha256.ts';
import { checksumsFile, compareChecksums, hashSite, parseChecksums } from '../verify/checksums.ts';
import { writeAtomically } from '../write-atomically.ts';

/** The last build of an output folder. */
export interface LastBuild {
  /** Whether that build had the same inputs and the folder is unchanged since. */
  isUpToDate(inputs: string | undefined): boolean;
  /** Records what the folder was built from. */
  record(inputs: string | undefined): void;
}

/** The last build of an output folder (absolute), as recorded in a cache folder. */
export function lastBuildOf(out: string, caches: string): LastBuild {
  const path = join(caches, `${shortHash(out)}.json`);
  const checksumsOf = () => readFileSync(join(out, checksumsFile), 'utf8');
  const toRecord = (inputs: string, checksums: string) =>
    JSON.stringify({ inputs, checksums: sha256(checksums) });
  return {
    isUpToDate: (inputs) => {
      if (!inputs || !existsSync(path) || !existsSync(join(out, checksumsFile))) return false;
      const checksums = checksumsOf();
      if (readFileSync(path, 'utf8') !== toRecord(inputs, checksums)) return false;
      const expected = parseChecksums(checksums);
      return expected !== undefined && compareChecksums(expected, hashSite(out)).length === 0;
    },
    record: (inputs) => {
      mkdirSync(caches, { recursive: true });
      if (inputs) writeAtomically(new Map([[path, toRecord(inputs, checksumsOf())]]));
      else rmSync(path, { force: true });
    },
  };
}
