/**
 * What a large collection costs. Converts and builds the first N papers of the corpora, or a digest of CSL-JSON, in a temporary content folder:
 * cold, with nothing changed, with one paper changed and with a digest of 60 papers added. For each stage: CPU seconds of all processes, wall
 * clock, peak memory of all processes; for the site: files and bytes by folder.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureHugo } from './peers/measure-hugo.ts';
import { formatReport, type Build, type Report } from './scale/format-report.ts';
import { measureSite } from './scale/measure-site.ts';
import { runScript } from './scale/run-measured.ts';
import { findCorpus, writeDigests } from './scale/write-digests.ts';

const usage = `npm run bench:scale -- [options]
  --papers N|FILE  papers of the corpora, or a digest of CSL-JSON (default: 1000)
  --corpora DIR    folder of the corpora (default: ../shared/corpora)
  --cold           the first build only
  --versus hugo    also build the same pages with Hugo, and index them with Pagefind
  --keep           keep the content folder and the site
  --json           print the report as JSON`;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    corpora: { type: 'string', default: '../shared/corpora' },
    cold: { type: 'boolean', default: false },
    versus: { type: 'string' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const corpus = findCorpus(values.papers, values.corpora);
const mistake = findMistake();
if (values.help || mistake) {
  console.error(values.help ? usage : `${mistake}\n\n${usage}`);
  process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-scale-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
try {
  const report = await measure();
  console.log(values.json ? toJson(report) : formatReport(report));
} finally {
  if (values.keep) console.error(`Content and site: ${folder}`);
  else rmSync(folder, { recursive: true });
}

function findMistake(): string | undefined {
  const { versus } = values;
  if (!existsSync(corpus)) return `File not found: ${corpus}.`;
  return versus === undefined || versus === 'hugo'
    ? undefined
    : `Unknown value of --versus: ${versus}.`;
}

async function measure(): Promise<Report> {
  const addDigest = writeDigests(content, corpus, values.papers);
  const builds = [await measureBuild('cold')];
  const size = measureSite(site);
  const papers = globSync('papers/*/*.md', { cwd: content }).length;
  const comparison = values.versus && (await measureHugo(content, folder));
  const report = { papers, builds, size, ...(comparison && { comparison }) };
  if (values.cold) return report;
  builds.push(await measureBuild('nothing changed'));
  changePaper();
  builds.push(await measureBuild('one paper changed'));
  addDigest();
  builds.push(await measureBuild('60 papers added'));
  return report;
}

/** Measures conversion and build in one command, as `npm run build` runs them. */
async function measureBuild(name: string): Promise<Build> {
  const run = await runScript('scripts/build.ts', [
    ...['--content', content, '--out', site, '--cache', join(folder, 'cache'), '--keep-going'],
    ...['--site', 'https://example.org', '--base', '/papers/'],
  ]);
  return { name, ...run };
}

/** Changes one paper as a maintainer would: adds a word to the title in its file. */
function changePaper() {
  const [file = ''] = globSync('papers/*/*.md', { cwd: content }).sort();
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^(title: .*?)(['"]?)$/m, '$1 revised$2'));
}

function toJson(report: Report): string {
  const toPlain = (_: string, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
  return JSON.stringify(report, toPlain, 2);
}
