import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readLedgers } from '../catalogue/read-ledgers.ts';
import type { Ledger, Stretch } from '../schemas/ledger.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';

/** A stretch of a digest's source with its text; the text of a private one is never shown. */
export interface SourceStretch extends Stretch {
  text: string[];
}

const getLedgers: () => Map<string, Ledger> = once(() => readLedgers(contentDir));

/** A digest's account, with the source's lines. */
export function getSourceStretches(digest: string): SourceStretch[] {
  const ledger = getLedgers().get(digest);
  if (!ledger) return [];
  const bytes = readFileSync(join(contentDir, 'digests', ledger.source));
  const text = (ledger.source.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  return ledger.account.map((stretch) => ({
    ...stretch,
    text: stretch.part === 'private' ? [] : lines.slice(stretch.lines[0] - 1, stretch.lines[1]),
  }));
}
