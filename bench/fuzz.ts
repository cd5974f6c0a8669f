/**
 * `npm run bench:fuzz -- [--minutes N] [--seed N] [FILE …]`: random digests, damaged parts of the files, random texts and exports, until the time is up. Prints
 * the smallest input for each failure. Default: 10 minutes, the files in ../shared.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../scripts/convert/decode.ts';
import type { Source } from '../scripts/formats/format.ts';
import { properties } from '../tests/fuzz/properties.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const defaultPatterns = ['digests/**/*.*', 'references/*.*', 'corpora/**/*.{bib,xml,csv,jsonl.gz}'];
const paths =
  positionals.length > 0
    ? positionals
    : globSync(defaultPatterns.map((pattern) => `../shared/${pattern}`)).sort();

/** Number of characters read from the beginning of each file: more than enough for the parts that are damaged. */
const MAX_CHARACTERS = 2_000_000;
const files = paths.filter(existsSync).flatMap((path): Source[] => {
  const text = decode(path, readFileSync(path));
  if (typeof text !== 'string') return [];
  return [{ name: basename(path).replace(/\.gz$/, ''), text: text.slice(0, MAX_CHARACTERS) }];
});

/** Number of runs of a property before the next one has its turn. */
const RUNS = 20;

const end = Date.now() + Number(values.minutes) * 60_000;
const failed = new Set<string>();
let runs = 0;
for (let seed = Number(values.seed); Date.now() < end; seed++)
  for (const [name, check] of Object.entries(properties(files))) {
    if (Date.now() > end || failed.has(name)) continue;
    const report = check({ seed, numRuns: RUNS });
    runs += RUNS;
    if (report === undefined) continue;
    failed.add(name);
    console.log(`${name}, seed ${seed}:\n${report.slice(0, 3000)}\n`);
  }
console.log(`${files.length} files, ${runs} runs, ${failed.size} properties failed`);
if (failed.size > 0) process.exitCode = 1;
