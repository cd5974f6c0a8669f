import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { shortHash } from '../../../src/model/files/sha256.ts';

/** Every file of a folder, as `path hash`. */
export function snapshot(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => `${path} ${shortHash(readFileSync(join(folder, path), 'latin1'))}`)
    .sort();
}

/** The result of `snapshot` for files with these texts. */
export const snapshotOf = (files: Record<string, string>): string[] =>
  Object.entries(files)
    .map(([path, text]) => `${path} ${shortHash(text)}`)
    .sort();

/** Writes files into a folder. */
export function fill(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A folder for one test, deleted at its end. */
export class TestFolder implements Disposable {
  readonly path: string;

  constructor(parent = tmpdir()) {
    this.path = mkdtempSync(join(parent, 'offprint-test-'));
  }

  [Symbol.dispose]() {
    rmSync(this.path, { recursive: true, force: true });
  }
}
