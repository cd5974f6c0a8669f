import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readText } from '../../src/catalogue/read-text.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { paperFileSchema } from '../../src/model/ledger.ts';
import { writeAtomically } from '../write-atomically.ts';

/** Files that a run writes, by their path from `papers/`, with the hashes of their texts: this run's, and those of interrupted ones before it. */
export type Unfinished = Map<string, string[]>;

const unfinishedSchema = z.record(paperFileSchema, z.array(z.string()));

/**
 * A note that exists while a conversion writes. Papers are written before the ledgers that record them, so after an interruption the next run could
 * not distinguish such a paper from one that was edited by hand. Git ignores the note.
 */
const pathOf = (content: string) => join(content, 'ledgers', '.unfinished');

/** The files that an interrupted conversion was about to write. If the note cannot be read, the interruption came before anything else was written. */
export function readUnfinished(content: string): Unfinished {
  const path = pathOf(content);
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(unfinishedSchema.parse(JSON.parse(readText(path)))));
  } catch {
    return new Map();
  }
}

/** The papers among a plan's writes, added to what earlier runs left unfinished. */
export function toUnfinished(writes: Map<string, string>, before: Unfinished): Unfinished {
  const unfinished = new Map(before);
  for (const [path, text] of writes) {
    if (!path.startsWith('papers/')) continue;
    const file = path.slice('papers/'.length);
    unfinished.set(file, [...new Set([...(before.get(file) ?? []), shortHash(text)])]);
  }
  return unfinished;
}

export function writeUnfinished(content: string, unfinished: Unfinished): void {
  writeAtomically(new Map([[pathOf(content), JSON.stringify(Object.fromEntries(unfinished))]]));
}

/** Removes the note, once the ledgers are written. */
export function removeUnfinished(content: string): void {
  rmSync(pathOf(content), { force: true });
}
