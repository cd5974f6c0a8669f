import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readLedgers } from '../catalogue/read-ledgers.ts';
import { readMarkdownFolder, readPlainText } from '../files/markdown-folder.ts';
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
  const lines = readSource(join(contentDir, 'digests', ledger.source)).split('\n');
  return ledger.account.map((stretch) => ({
    ...stretch,
    text:
      stretch.part === 'private'
        ? []
        : lines.slice(stretch.lines[0] - 1, stretch.lines[1]).map(clip),
  }));
}

/** A digest is a file, perhaps compressed, or a folder of Markdown files. */
function readSource(path: string): string {
  if (statSync(path).isDirectory()) {
    const folder = readMarkdownFolder<never>(path, readPlainText);
    return folder.text;
  }
  if (!path.endsWith('.gz')) return readPlainText(path);
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** Longest line that is shown whole, in characters: abstracts are shorter, a JSON file in one line is not. */
const longestLine = 10_000;

const clip = (line: string) =>
  line.length <= longestLine
    ? line
    : `${line.slice(0, longestLine)}… (${line.length - longestLine} characters more)`;
