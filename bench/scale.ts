/**
 * What a large collection costs: `npm run bench:scale -- [DIGEST] [--keep]` (default ../shared/corpora/papers-10k.csl.json.gz). Converts and
 * builds it, and prints seconds (beside the same for the sample, in the same run), peak memory, files a paper and bytes, each beside the
 * design's budget. `--keep` leaves the site where it says.
 */
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { runMeasured, type Cost } from './scale/run-measured.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});
const digest = positionals[0] ?? '../shared/corpora/papers-10k.csl.json.gz';
if (!existsSync(digest)) {
  console.error(`${digest} is not here: name a digest of many papers.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-scale-'));
try {
  await measure('the sample', 'content/digests/2025-04-28-hugging-face.txt');
  await measure(basename(digest), digest);
} finally {
  if (values.keep) console.log(`The sites are in ${folder}.`);
  else rmSync(folder, { recursive: true });
}

async function measure(name: string, source: string) {
  const content = join(folder, basename(source), 'content');
  const out = join(folder, basename(source), 'dist');
  mkdirSync(join(content, 'digests'), { recursive: true });
  copyFileSync(source, join(content, 'digests', basename(source)));
  const convert = await runMeasured('scripts/convert.ts', ['--content', content, '--keep-going']);
  const build = await runMeasured('scripts/build.ts', [
    ...['--content', content, '--out', out, '--no-convert'],
    ...['--site', 'https://example.org', '--base', '/papers/'],
  ]);
  const papers = globSync('papers/*/*.md', { cwd: content }).length;
  console.log(`${name}: ${papers} papers`);
  printCost('convert', convert, papers);
  printCost('build  ', build, papers);
  printSizes(out, papers);
}

function printCost(step: string, { seconds, peakMegabytes }: Cost, papers: number) {
  const each = ((1000 * seconds) / papers).toFixed(2);
  const peak = peakMegabytes === undefined ? '' : `, peak ${peakMegabytes} MB`;
  console.log(`  ${step} ${seconds.toFixed(1)} s, ${each} ms a paper${peak}`);
}

/** Author pages stand apart: they grow with the names, not with the papers. */
function printSizes(out: string, papers: number) {
  const files = globSync('**/*', { cwd: out }).filter((file) => statSync(join(out, file)).isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(out, file)).size, 0);
  const authors = files.filter((file) => file.startsWith('authors/')).length;
  const pages = files.filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
  const raw = median(pages.map((file) => statSync(join(out, file)).size));
  const some = pages.filter((_, index) => index % Math.ceil(pages.length / 500) === 0);
  const gzip = median(some.map((file) => gzipSync(readFileSync(join(out, file))).length));
  const each = ((files.length - authors) / papers).toFixed(2);
  console.log(
    `  files   ${files.length}: ${each} a paper (1.2 above 20,000) and ${authors} of authors`,
  );
  console.log(`  site    ${(bytes / 1e6).toFixed(0)} MB (1,000 at 100,000 papers)`);
  console.log(`  page    ${raw} bytes raw (6,000 above 20,000 papers), ${gzip} gzip; medians`);
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
