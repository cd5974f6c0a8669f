/** `npm run build`: digests → papers → the site. */
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getRelated, getTopics } from '../src/analysis/analyse.ts';
import { ContentError } from '../src/catalogue/content-error.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { readPages } from '../src/catalogue/read-pages.ts';
import { readSiteText } from '../src/catalogue/read-site.ts';
import { otherShares } from '../src/integrations/take-shares.ts';
import { NOTHING, toEqualShare } from '../src/model/share.ts';
import { getAddresses } from '../src/site/addresses/get-addresses.ts';
import { toLostIssues } from './addresses/lost-addresses.ts';
import { checkAddress, checkProcesses, checkShard, endWith, readArguments } from './arguments.ts';
import { buildWithAstro } from './build/astro-site.ts';
import { hashInputs } from './build/hash-inputs.ts';
import { joinPageCaches } from './build/join-page-caches.ts';
import { lastBuildOf } from './build/last-build.ts';
import { checkOwnLinks } from './check/built-links.ts';
import { listOwnLinks } from './check/own-links.ts';
import { checkPageLinks } from './check/planned-links.ts';
import { checkSettings } from './check/settings.ts';
import { takeOutputFolder, type OutputFolder } from './build/output-folder.ts';
import { countProcesses, planShares } from './build/plan-shares.ts';
import { startRenderers } from './build/render-shares.ts';
import { checkShards, copyShards, recordShard } from './build/shards.ts';
import { formatSite, measureFiles } from './build/site-summary.ts';
import { formatSizeWarning } from './build/size-warning.ts';
import { keepPageCache, takePageCache } from './build/page-cache.ts';
import { makeWorkFolder } from './build/work-folder.ts';
import { formatProblem } from './convert/report.ts';
import { problem } from './problems.ts';
import { runCommand } from './run-command.ts';
import { runConvertAndRecord } from './run-convert.ts';
import { checksumsFile, formatChecksums, hashSite } from './verify/checksums.ts';
import { startStage } from './stages.ts';
import { toEnvironment, type SiteOptions } from './environment.ts';

/** The checkout. */
const root = fileURLToPath(new URL('..', import.meta.url));

const usage = `npm run build -- [options]
  --content DIR   content folder (default: content)
  --out DIR       output folder (default: dist)
  --site URL      address of the site: https://ada.github.io (default: url in site.yaml)
  --base PATH     path below that address: /papers/ (default: base in site.yaml)
  --keep-going    build without the records that have errors
  --no-convert    build without converting digests first
  --cache DIR     what builds keep for later ones (default: node_modules/.cache/offprint)
  --processes N   render with N processes (default: as many as are faster and fit into memory)
  --shard I/N     render one of N parts of the site into the output folder
  --merge DIR …   complete the site whose shards are in these folders
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
      cache: { type: 'string', default: join(root, 'node_modules/.cache/offprint') },
      processes: { type: 'string' },
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
      rebuild: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  }),
);

checkAddress(values.site, usage);
checkProcesses(values.processes, usage);
const shard = checkShard(values.shard, usage);
if (values.merge && (shard || positionals.length === 0))
  endWith('--merge: name the folders of all shards, and no --shard.', usage);

const upToDate = `Nothing has changed since the last build: ${values.out} is complete.
To build it again and see its warnings: npm run build -- --rebuild`;

await runCommand(async () => {
  const output = takeOutputFolder(values.out, getInputs());
  const lastBuild = lastBuildOf(resolve(values.out), values.cache);
  try {
    if (!values.rebuild && lastBuild.isUpToDate(hashBuild())) {
      console.log(upToDate);
      return true;
    }
    if (!isConverted()) return false;
    // Before the content is read: what changes during the build is built next time.
    const inputs = hashBuild();
    if (values.merge) checkShards(positionals, hashShardInputs());
    checkContent();
    if (shard) await buildShard(output, shard);
    else {
      await buildSite(output);
      lastBuild.record(inputs);
    }
    return true;
  } finally {
    output.release();
  }
});
// After a failure Astro may leave servers open.
if (process.exitCode) process.exit();

/** Folders that a site must not replace: the checkout and the content, and the folders that contain them. */
function getInputs(): string[] {
  return [
    ...['', 'src', 'scripts', 'public', 'node_modules', '.git'].map((name) => join(root, name)),
    ...['', 'digests', 'references', 'papers', 'ledgers', 'pages'].map((name) =>
      join(values.content, name),
    ),
    ...positionals,
  ];
}

/** A hash of all that this build depends on; conversion is part of it. */
function hashBuild(): string | undefined {
  const { content, site, base, 'keep-going': keepGoing, 'no-convert': isSkipped } = values;
  return hashInputs(root, content, { site, base, keepGoing, isSkipped });
}

/** The same for the shards of a site, which are built from converted papers. */
function hashShardInputs(): string | undefined {
  return hashInputs(root, values.content, { site: values.site, base: values.base });
}

/** Converts, which checks the settings too. */
function isConverted(): boolean {
  const { content, 'keep-going': keepGoing, 'no-convert': isSkipped, verbose } = values;
  if (!isSkipped) return runConvertAndRecord({ content, keepGoing, verbose });
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
  const links = listOwnLinks(catalogue.site, yaml, readPages(values.content));
  const issues = [...toLostIssues(addresses), ...checkPageLinks(links, addresses.list.keys())];
  if (issues.length > 0) throw new ContentError(issues);
}

/** Builds the site in a separate folder, then replaces the last site by it. If the build fails, the last site stays. */
async function buildSite(output: OutputFolder) {
  const work = makeWorkFolder(join(root, 'node_modules/.offprint'));
  const { content, site, base } = values;
  const [pageCache, astroCache] = [join(values.cache, 'pages'), join(work.path, 'cache')];
  let sizes = new Map<string, number>();
  try {
    takePageCache(pageCache, astroCache);
    await renderSite({ content: resolve(content), work: work.path, site, base });
    startStage('write');
    const folder = join(work.path, 'site');
    checkOwnLinks(content, folder);
    const checksums = hashSite(folder);
    writeFileSync(join(folder, checksumsFile), formatChecksums(checksums));
    sizes = measureFiles(folder, checksums.keys());
    output.replaceBy(folder);
    keepPageCache(pageCache, astroCache);
  } catch (error) {
    console.error(`The build failed; ${values.out} was not changed.`);
    throw error;
  } finally {
    work.remove();
  }
  if (!site && !getCatalogue(content).site.url)
    console.log('No sitemap and no feeds: set url in site.yaml, or use --site.');
  console.log(`Site written to ${values.out}: ${formatSite(sizes)}.`);
  const warning = formatSizeWarning(sizes);
  if (warning) console.error(warning);
}

/** Renders one of the parts of a site for `--merge`, in a separate folder that then replaces the output folder. */
async function buildShard(
  output: OutputFolder,
  { index, count }: { index: number; count: number },
) {
  const work = makeWorkFolder(join(root, 'node_modules/.offprint'));
  const { content, site, base } = values;
  const folder = join(work.path, 'site');
  const share = toEqualShare(index, count);
  const options = { content: resolve(content), work: work.path, site, base, share, isPart: true };
  Object.assign(process.env, toEnvironment(options));
  try {
    console.log('Rendering pages …');
    await buildWithAstro();
    recordShard(folder, { index, count, inputs: hashShardInputs() });
    output.replaceBy(folder);
  } finally {
    work.remove();
  }
  console.log(`Shard ${index}/${count} written to ${values.out}.`);
}

/**
 * Renders all pages, with as many processes as the options and the machine allow, or takes them from shards, and completes the site.
 */
async function renderSite(site: SiteOptions & { work: string }) {
  const catalogue = getCatalogue(site.content);
  const astroCache = join(site.work, 'cache');
  const [share, ...others] = values.merge
    ? [NOTHING]
    : planShares(getProcesses(catalogue.papers.length, astroCache));
  const renderers = startRenderers(catalogue, others, site);
  otherShares().folders = values.merge
    ? Promise.resolve(copyShards(positionals, site.work))
    : renderers.folders;
  Object.assign(process.env, toEnvironment({ ...site, share }));
  try {
    console.log('Rendering pages …');
    const failure = renderers.folders.then(() => new Promise<never>(() => undefined));
    await Promise.race([buildWithAstro(), failure]);
    joinPageCaches(astroCache, renderers.caches);
  } finally {
    await renderers.stop();
  }
}

/** After a build whose pages are still in the cache, little is rendered. */
function getProcesses(papers: number, astroCache: string): number {
  if (values.processes) return Number(values.processes);
  if (existsSync(astroCache)) return 1;
  return countProcesses(papers, {
    cores: availableParallelism(),
    bytes: process.availableMemory(),
  });
}
