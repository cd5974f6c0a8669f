/** `npm run build`: digests → papers → the site. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getRelated, getTopics } from '../src/analysis/analyse.ts';
import { ContentError } from '../src/catalogue/content-error.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { setResultCache } from '../src/catalogue/result-cache.ts';
import { readPages } from '../src/catalogue/read-pages.ts';
import { readSiteText } from '../src/catalogue/read-site.ts';
import { getAddresses } from '../src/site/addresses/get-addresses.ts';
import { toLostIssues } from './addresses/lost-addresses.ts';
import {
  checkSiteOption,
  checkProcesses,
  parseShard,
  endWith,
  readArguments,
} from './arguments.ts';
import { prepareCacheFolder } from './build/cache-folder.ts';
import { hashInputs } from './build/hash-inputs.ts';
import { openFileCache } from './build/file-cache.ts';
import { lastBuildOf } from './build/last-build.ts';
import { checkBuiltLinks } from './check/built-links.ts';
import { listInternalLinks } from './check/internal-links.ts';
import { checkPageLinks } from './check/links-before-rendering.ts';
import { checkSettings } from './check/settings.ts';
import { takeOutputFolder, type OutputFolder } from './build/output-folder.ts';
import { checkPublicFiles } from './build/public-files.ts';
import { renderShard, renderSite } from './build/render-site.ts';
import { checkShards, type Shard } from './build/shards.ts';
import { formatSiteSummary, measureFiles } from './build/site-summary.ts';
import { formatPageWarning, formatSizeWarning } from './build/size-warning.ts';
import { hashSharedInputs, savePageCache, restorePageCache } from './build/page-cache.ts';
import { makeWorkFolder } from './build/work-folder.ts';
import { findMissingContent } from './convert/missing-content.ts';
import { formatProblem } from './convert/report.ts';
import { formatDocsLinks, problem } from './problems.ts';
import { runCommand } from './run-command.ts';
import { runConvertAndRecord } from './run-convert.ts';
import { checksumsFile, formatChecksums, hashSite } from './verify/checksums.ts';
import { startStage } from './stages.ts';

/** The root folder of the checkout. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the cache if `--cache` names no other. */
const defaultCache = join(root, 'node_modules/.cache/offprint');

const usage = `npm run build -- [options]
  --content DIR   content folder (default: content)
  --out DIR       output folder (default: dist)
  --site URL      URL of the site without its path: https://ada.github.io (default: url in site.yaml)
  --base PATH     path of the site: /papers/ (default: base in site.yaml)
  --keep-going    build without the records that have errors
  --no-convert    build without converting digests first
  --cache DIR     cache folder, for later builds (default: node_modules/.cache/offprint)
  --processes N   render with N processes (default: as many as cores and memory allow)
  --shard I/N     render shard I of N of the site into the output folder
  --merge DIR …   build the site from the shards in these folders
  --rebuild       build even if nothing has changed since the last build
  --verbose       show notes and all warnings`;

const { values, positionals } = readArguments(usage, () =>
  parseArgs({
    allowPositionals: process.argv.includes('--merge'),
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      site: { type: 'string' },
      base: { type: 'string' },
      'keep-going': { type: 'boolean', default: false },
      'no-convert': { type: 'boolean', default: false },
      cache: { type: 'string', default: defaultCache },
      processes: { type: 'string' },
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
      rebuild: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  }),
);

checkSiteOption(values.site, usage);
checkProcesses(values.processes, usage);
const shard = parseShard(values.shard, usage);
if (values.merge && (shard || positionals.length === 0))
  endWith('--merge: name the folders of all shards, and leave out --shard.', usage);

const upToDateMessage = `Nothing has changed since the last build: ${values.out} is complete.
To build it again and see its warnings: npm run build -- --rebuild`;

await runCommand(async () => {
  const output = takeOutputFolder(values.out, getInputFolders());
  const lastBuild = lastBuildOf(resolve(values.out), values.cache);
  try {
    if (values.cache !== defaultCache) prepareCacheFolder(values.cache, getFoldersApartFromCache());
    if (!values.rebuild && lastBuild.isUpToDate(hashBuild())) {
      console.log(upToDateMessage);
      return true;
    }
    const cache = openFileCache(join(values.cache, 'results'), hashInputs(root, [], {}));
    setResultCache(cache);
    if (!runConversion()) return false;
    // Hashed before the content is read, so that changes during the build lead to another build.
    const inputs = hashBuild();
    if (values.merge) checkShards(positionals, hashShardInputs());
    checkContent();
    if (shard) await buildShard(output, { ...shard, inputs: hashShardInputs() });
    else {
      await buildSite(output);
      lastBuild.record(inputs);
    }
    // Shards index nothing, and builds without conversion read no digests: later builds need those results.
    if (!shard && !values['no-convert']) cache.removeUnused();
    return true;
  } finally {
    output.release();
  }
});
// After a failure Astro may leave servers open.
if (process.exitCode) process.exit();

/** Folders that a site must not replace: the checkout and the content, and the folders that contain them. */
function getInputFolders(): string[] {
  return [
    ...['', 'src', 'scripts', 'public', 'node_modules', '.git'].map((name) => join(root, name)),
    ...['', 'digests', 'references', 'papers', 'ledgers', 'pages'].map((name) =>
      join(values.content, name),
    ),
    ...positionals,
  ];
}

/** Folders with which a cache must not overlap. */
function getFoldersApartFromCache(): string[] {
  const codeFolders = ['.git', 'public', 'scripts', 'src'].map((name) => join(root, name));
  return [values.content, values.out, ...codeFolders, ...positionals];
}

/** A hash of everything that this build, including the conversion, depends on. */
function hashBuild(): string | undefined {
  const { content, site, base, 'keep-going': keepGoing, 'no-convert': isSkipped } = values;
  return hashInputs(root, [content], { site, base, keepGoing, isSkipped });
}

/** A hash of everything that a shard depends on: shards are built from papers that are already converted. */
function hashShardInputs(): string | undefined {
  return hashInputs(root, [values.content], { site: values.site, base: values.base });
}

/** Converts the digests, which also checks the content folder and the settings; with `--no-convert`, only checks them. Returns whether the build may continue. */
function runConversion(): boolean {
  const { content, 'keep-going': keepGoing, 'no-convert': isSkipped, verbose } = values;
  if (!isSkipped) return runConvertAndRecord({ content, keepGoing, verbose });
  const missing = findMissingContent(content);
  if (missing) {
    console.error(`${formatProblem(missing)}\n${formatDocsLinks([missing.code])}`);
    return false;
  }
  const issues = checkSettings(content);
  if (issues.length > 0) throw new ContentError(issues);
  return true;
}

/** Reads and analyses the collection before Astro does, so that all problems of edited files are reported at once. Astro reuses the results. */
function checkContent() {
  startStage('read');
  const catalogue = getCatalogue(values.content);
  startStage('analyse');
  const { warnings } = getTopics(catalogue);
  getRelated(catalogue);
  for (const warning of warnings)
    console.error(formatProblem(problem('topic-unused', 'topics.yaml', warning)));
  const addresses = getAddresses(catalogue);
  const yaml = readSiteText(values.content);
  const links = listInternalLinks(catalogue.site, yaml, readPages(values.content));
  const issues = [...toLostIssues(addresses), ...checkPageLinks(links, addresses.list.keys())];
  if (issues.length > 0) throw new ContentError(issues);
  checkPublicFiles(join(root, 'public'), catalogue);
}

/** Builds the site in a separate folder, then replaces the previous site. If the build fails, the previous site is kept. */
async function buildSite(output: OutputFolder) {
  const work = makeWorkFolder(join(root, 'node_modules/.offprint'));
  const { content, site, base } = values;
  const [pageCache, astroCache] = [join(values.cache, 'pages'), join(work.path, 'cache')];
  let sizes = new Map<string, number>();
  try {
    restorePageCache(pageCache, astroCache);
    const pages = { content: resolve(content), work: work.path, site, base };
    const inputs = hashSharedInputs(root, pages, getCatalogue(content).papers.length);
    await renderSite(pages, {
      inputs,
      shards: values.merge ? positionals : undefined,
      processes: values.processes ? Number(values.processes) : undefined,
    });
    startStage('write');
    const folder = join(work.path, 'site');
    checkBuiltLinks(content, folder);
    const checksums = hashSite(folder);
    writeFileSync(join(folder, checksumsFile), formatChecksums(checksums));
    sizes = measureFiles(folder, checksums.keys());
    output.replaceBy(folder);
    // The pages of shards are not in the cache.
    savePageCache(pageCache, astroCache, values.merge ? undefined : inputs);
  } catch (error) {
    console.error(`The build failed; ${values.out} was not changed.`);
    throw error;
  } finally {
    work.remove();
  }
  if (!site && !getCatalogue(content).site.url)
    console.log('No sitemap and no feeds: set url in site.yaml, or use --site.');
  console.log(`Site written to ${values.out}: ${formatSiteSummary(sizes)}.`);
  for (const warning of [formatSizeWarning(sizes), formatPageWarning(sizes)])
    if (warning) console.error(warning);
}

/** Renders one shard of a site, for `--merge`, in a separate folder that then replaces the output folder. */
async function buildShard(output: OutputFolder, shard: Shard) {
  const work = makeWorkFolder(join(root, 'node_modules/.offprint'));
  const { content, site, base } = values;
  try {
    await renderShard({ content: resolve(content), work: work.path, site, base }, shard);
    output.replaceBy(join(work.path, 'site'));
  } finally {
    work.remove();
  }
  console.log(`Shard ${shard.index}/${shard.count} written to ${values.out}.`);
}
