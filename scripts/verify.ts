/** `npm run verify`: compares a site with the checksums from its build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { escapeControls } from '../src/text/escape-controls.ts';
import { readArguments } from './arguments.ts';
import { restoreInterrupted } from './build/replace-folder.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';
import {
  checksumsFile,
  compareChecksums,
  hashSite,
  parseChecksums,
  type Checksums,
  type Difference,
} from './verify/checksums.ts';
import { fetchSite, parseSiteUrl } from './verify/fetch-site.ts';

const usage = `npm run verify -- [SITE] [options]
  SITE              folder of a built site, or URL of a published one (default: dist)
  --checksums FILE  checksums to compare with (default: ${checksumsFile} in the folder; for a URL, in dist)`;

const { values, positionals } = readArguments(usage, () =>
  parseArgs({ allowPositionals: true, options: { checksums: { type: 'string' } } }),
);

await runCommand(async () => {
  const [site = 'dist'] = positionals;
  const url = parseSiteUrl(site);
  if (!url) restoreInterrupted(site);
  const expected = readChecksums(values.checksums ?? join(url ? 'dist' : site, checksumsFile));
  const found = url ? await fetchSite(url, [...expected.keys()]) : hashSite(site);
  const differences = compareChecksums(expected, found);
  console.log(formatResult(site, expected.size, differences));
  return differences.length === 0;
});

function readChecksums(path: string): Checksums {
  if (!existsSync(path))
    throw new CommandError('checksums-missing', `${path} not found. Run npm run build first.`);
  const checksums = parseChecksums(readFileSync(path, 'utf8'));
  if (checksums) return checksums;
  throw new CommandError(
    'checksums-invalid',
    `${path} is not a list of SHA-256 checksums. Run npm run build again.`,
  );
}

function formatResult(site: string, files: number, differences: Difference[]): string {
  if (differences.length === 0) return `${site}: all ${files} files match their checksums.`;
  const lines = differences.map(({ path, kind }) => `${kind}: ${escapeControls(path)}`);
  return [...lines, `${site}: ${differences.length} of ${files} files differ.`].join('\n');
}
