import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Progress } from '../progress.ts';
import type { Plan } from './plan.ts';

/**
 * Carries out a plan. Each file is written whole under another name and then renamed; ledgers come last, so that a conversion that is
 * interrupted is seen as not done and done again.
 */
export function writePlan(content: string, { writes, deletions }: Plan, progress?: Progress): void {
  const isLedger = (path: string) => path.startsWith('ledgers/');
  const paths = [...writes.keys()].sort((a, b) => Number(isLedger(a)) - Number(isLedger(b)));
  progress?.start('Writing', paths.length);
  for (const path of paths) {
    writeWhole(join(content, path), writes.get(path) ?? '');
    progress?.step();
  }
  for (const path of deletions) rmSync(join(content, path), { force: true });
}

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.part`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
