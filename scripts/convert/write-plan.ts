import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../progress.ts';
import { temporaryName, writeAtomically } from '../write-atomically.ts';
import type { Plan } from './plan.ts';
import { removeUnfinished, toUnfinished, writeUnfinished, type Unfinished } from './unfinished.ts';

/**
 * Carries out a plan. Each file is written under a temporary name and then renamed. Ledgers are written last; until then a note lists the papers that
 * this run writes, so that after an interruption the next run recognises and finishes them. `before` is the note of earlier interrupted runs.
 */
export function writePlan(
  content: string,
  { writes, deletions }: Plan,
  before: Unfinished,
  progress?: Progress,
): void {
  const papers = [...writes.keys()].filter((path) => !isLedger(path));
  const ledgers = [...writes.keys()].filter(isLedger);
  const unfinished = toUnfinished(writes, before);
  progress?.start('Writing', writes.size);
  removeTemporaryFiles(content, before);
  if (unfinished.size > 0) writeUnfinished(content, unfinished);
  write(papers);
  remove(deletions.filter((path) => !isLedger(path)));
  write(ledgers);
  remove(deletions.filter(isLedger));
  removeUnfinished(content);

  function write(paths: string[]) {
    for (const path of paths) {
      writeAtomically(new Map([[join(content, path), writes.get(path) ?? '']]));
      progress?.step();
    }
  }

  function remove(paths: string[]) {
    for (const path of paths) rmSync(join(content, path), { force: true });
  }
}

/** Removes the files that an interrupted run left under their temporary names. */
function removeTemporaryFiles(content: string, before: Unfinished) {
  for (const file of before.keys())
    rmSync(temporaryName(join(content, 'papers', file)), { force: true });
}

const isLedger = (path: string) => path.startsWith('ledgers/');
