import { readFileSync } from 'node:fs';
import { writeAtomically } from '../write-atomically.ts';

/** Whether a source or service succeeded. */
export interface Outcome {
  name: string;
  /** The error message; absent if it succeeded. */
  failure?: string | undefined;
}

/** Writes outcomes for `scripts/deploy/report-sources.sh`, one per line: name, `ok` or `failed`, and the message without the name, separated by tabs. */
export function writeOutcomes(path: string | undefined, outcomes: Outcome[]): void {
  if (path === undefined) return;
  const lines = outcomes.map(({ name, failure }) =>
    [
      name,
      failure === undefined ? 'ok' : 'failed',
      withoutName(failure ?? '', name).replace(/\s*[\n\t]\s*/g, ' — '),
    ].join('\t'),
  );
  writeAtomically(new Map([[path, lines.map((line) => `${line}\n`).join('')]]));
}

/** Whether a file can be written or overwritten: it does not exist, or `writeOutcomes` wrote it. */
export function isReplaceable(path: string): boolean {
  try {
    return /^(?:[^\t\n]*\t(?:ok|failed)\t.*\n)*$/.test(readFileSync(path, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

const withoutName = (message: string, name: string) =>
  message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
