import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ResultCache } from '../../src/catalogue/result-cache.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { writeAtomically } from '../write-atomically.ts';

/** Length of a checksum at the start of each file. */
const CHECKSUM_BYTES = 32;

/** Results in the files of a folder, which can be deleted at any time. */
export interface FileCache extends ResultCache {
  /** Deletes the results that were neither read nor written. */
  removeUnused(): void;
}

/**
 * The results of earlier builds in a folder. Each file starts with a checksum of its inputs, the code and its content, so that results computed from other
 * inputs or code, and damaged files, count as missing. `codeHash` is a hash of the code; without one, nothing is cached.
 */
export function openFileCache(folder: string, codeHash: string | undefined): FileCache {
  const used = new Set<string>();
  const nameOf = (name: string) => `${shortHash(name)}.bin`;
  const checksum = (inputs: string, content: Uint8Array) =>
    createHash('sha256')
      .update(JSON.stringify([codeHash, inputs]))
      .update(content)
      .digest();
  return {
    read(name, inputs) {
      const bytes = codeHash ? readBytes(join(folder, nameOf(name))) : undefined;
      if (!bytes) return undefined;
      const content = bytes.subarray(CHECKSUM_BYTES);
      if (!checksum(inputs, content).equals(bytes.subarray(0, CHECKSUM_BYTES))) return undefined;
      used.add(nameOf(name));
      return deserialize(content) as unknown;
    },
    write(name, inputs, result) {
      if (!codeHash) return;
      const content = serialize(result);
      const bytes = Buffer.concat([checksum(inputs, content), content]);
      used.add(nameOf(name));
      try {
        writeAtomically(new Map([[join(folder, nameOf(name)), bytes]]));
      } catch {
        // After an error, such as a full disk, the next build computes the result again.
      }
    },
    removeUnused() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
