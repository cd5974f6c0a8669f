import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../model/files/ledger-file.ts';
import type { Ledger } from '../model/ledger.ts';

/** Every ledger of a content folder, by digest. */
export function readLedgers(contentDir: string): Map<string, Ledger> {
  const folder = join(contentDir, 'ledgers');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      parseLedger(readFileSync(join(folder, name), 'utf8')),
    ]),
  );
}
