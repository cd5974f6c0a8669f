import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../model/files/ledger-file.ts';
import type { Ledger } from '../model/ledger.ts';
import { ContentError, type ContentIssue } from './content-error.ts';
import { readText } from './read-text.ts';

/** Every valid ledger of a content folder, by digest, and the problems of the others. */
export function parseLedgers(contentDir: string): {
  ledgers: Map<string, Ledger>;
  issues: ContentIssue[];
} {
  const folder = join(contentDir, 'ledgers');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const ledgers = new Map<string, Ledger>();
  const issues: ContentIssue[] = [];
  for (const name of names.filter((name) => name.endsWith('.json'))) {
    try {
      const json = readText(join(folder, name));
      ledgers.set(name.slice(0, -'.json'.length), parseLedger(json));
    } catch (error) {
      issues.push({
        code: 'ledger-invalid',
        file: `ledgers/${name}`,
        line: 1,
        message: `Invalid ledger: ${(error as Error).message}.`,
        hint: 'Restore it with Git. If you delete it, npm run convert creates it again, and also papers whose files you deleted.',
      });
    }
  }
  return { ledgers, issues };
}

/** Every ledger of a content folder, by digest. Throws a `ContentError` with all problems in any of them. */
export function readLedgers(contentDir: string): Map<string, Ledger> {
  const { ledgers, issues } = parseLedgers(contentDir);
  if (issues.length > 0) throw new ContentError(issues);
  return ledgers;
}
