import { writeWhole } from '../write-whole.ts';

/** How it went with one source or service. */
export interface Outcome {
  name: string;
  /** The message; absent where all went well. */
  failure?: string | undefined;
}

/** Writes outcomes for `scripts/deploy/report-sources.sh`: name, `ok` or `failed`, and the message, separated by tabs, one outcome a line. */
export function writeOutcomes(path: string | undefined, outcomes: Outcome[]): void {
  if (path === undefined) return;
  const lines = outcomes.map(({ name, failure }) =>
    [
      name,
      failure === undefined ? 'ok' : 'failed',
      (failure ?? '').replace(/\s*[\n\t]\s*/g, ' — '),
    ].join('\t'),
  );
  writeWhole(new Map([[path, lines.map((line) => `${line}\n`).join('')]]));
}
