/** `npm run fetch`: collects new digests from the sources in `content/sources.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seriesOf, type EnrichServiceName } from '../src/model/sources.ts';
import { suggestion } from '../src/text/edit-distance.ts';
import { formatCommand } from './format-command.ts';
import { checkReportOption, endWith, readArguments } from './arguments.ts';
import {
  fetchSources,
  pruneSources,
  describeSourceFailure,
  toContext,
  type FetchOptions,
  type SourceReport,
} from './services/fetch/fetch.ts';
import { readerOf } from './services/fetch/index.ts';
import { createProgress } from './progress.ts';
import { checkService } from './services/check-service.ts';
import { enrichServices } from './services/index.ts';
import { formatDays, formatSourceReport } from './services/fetch/report.ts';
import { findPruned } from './services/fetch/prune.ts';
import { writeOutcomes } from './services/outcomes.ts';
import { formatEffort } from './services/format-effort.ts';
import { lockContent, startSession } from './services/session.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';
import { writeAtomically } from './write-atomically.ts';

const usage = `npm run fetch -- [options]
  --content DIR   content folder (default: content)
  --init          write an example content/sources.yaml with comments, if there is none
  --date DAY      fetch only this day: 2026-11-24
  --since DAY     fetch every missing day since this one
  --only SERIES   fetch only this source
  --check         send one request to each source and to each service of npm run enrich, and check the response
  --prune         remove from digests the papers that were removed from the Zotero library
  --dry-run       show which days are due; send and write nothing
  --report FILE   write a line for each source: series, ok or failed, message`;

const { values } = readArguments(usage, () => {
  const parsed = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      init: { type: 'boolean', default: false },
      date: { type: 'string' },
      since: { type: 'string' },
      only: { type: 'string' },
      check: { type: 'boolean', default: false },
      prune: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  for (const name of ['date', 'since'] as const)
    if (!isDay(parsed.values[name] ?? '2026-01-01'))
      throw new Error(`--${name} needs a day such as 2026-11-24.`);
  if (parsed.values.date !== undefined && parsed.values.since !== undefined)
    throw new Error('Use either --date or --since, not both.');
  return parsed;
});

checkReportOption(values.report, usage);
await runCommand(() => (values.init ? writeSettings() : run()));

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
  );
}

async function run() {
  const { sources, ...session } = startSession(values.content, { retries: !values.check });
  const { date, since } = values;
  checkPast(session.today);
  const options: FetchOptions = {
    content: values.content,
    sources: chooseSources(sources.sources),
    ...session,
    progress: createProgress(process.stderr),
    notify: (message) => console.error(message),
    date,
    since,
  };
  const services = values.only === undefined ? sources.enrich.services : [];
  if (options.sources.length === 0 && !values.check)
    return console.log(
      `No sources. To create ${join(values.content, 'sources.yaml')}, run: ${formatCommand('fetch', values.content, '--init')}`,
    );
  if (values['dry-run']) return console.log(describeDue(options));
  if (!values.check) lockContent('fetch', values.content);
  const reports = values.check ? await check(options, services) : await fetchSources(options);
  if (values.prune && !values.check) reports.push(...pruneSources(options));
  for (const report of reports) console.log(formatSourceReport(report));
  writeOutcomes(
    values.report,
    reports.map(({ series, failure }) => ({ name: series, failure })),
  );
  if (reports.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
}

/** Ends the command for a day in the future. */
function checkPast(today: string) {
  for (const name of ['date', 'since'] as const)
    if ((values[name] ?? today) > today)
      endWith(`--${name}: ${values[name]} is in the future; today is ${today} (UTC).`, usage);
}

function chooseSources(sources: FetchOptions['sources']) {
  const { only } = values;
  if (only === undefined) return sources;
  const series = sources.map(seriesOf);
  if (series.includes(only)) return sources.filter((source) => seriesOf(source) === only);
  return endWith(`--only: unknown source “${only}”. ${suggestion(only, series)}`, usage);
}

function describeDue(options: FetchOptions): string {
  const lines = options.sources.map((source) => {
    const context = toContext(source, options);
    const reader = readerOf(source);
    const days = reader.dueDays(source, context);
    const due = 'note' in days ? days.note : describeDays(days, reader.interval);
    const pruned = values.prune ? findPruned(context.files, context.state.removed) : [];
    const removals = pruned.map(({ digest, title }) => `would be removed from ${digest}: ${title}`);
    return [due, ...removals].map((line) => `${seriesOf(source)}: ${line}`).join('\n');
  });
  return [...lines, 'Dry run: nothing was sent or written.'].join('\n');
}

function describeDays(days: string[], interval: number): string {
  if (days.length === 0) return 'nothing is due';
  return `${formatDays(days)}: at least ${formatEffort(days.length, interval)}`;
}

/** Sends one request to each source and, without `--only`, to each service of `npm run enrich`. */
async function check(
  options: FetchOptions,
  services: EnrichServiceName[],
): Promise<SourceReport[]> {
  const { client, credentials } = options;
  const sources = options.sources.map((source): [string, () => Promise<string>] => [
    seriesOf(source),
    () => readerOf(source).check(source, toContext(source, options)),
  ]);
  const enrichChecks = enrichServices
    .filter(({ name }) => services.includes(name))
    .map((service): [string, () => Promise<string>] => [
      `enrich: ${service.name}`,
      () => checkService(service, credentials(service), client),
    ]);
  const reports: SourceReport[] = [];
  for (const [series, ask] of [...sources, ...enrichChecks]) {
    const report: SourceReport = { series, written: [], notes: [] };
    reports.push(report);
    try {
      report.notes.push(await ask());
    } catch (error) {
      client.signal.throwIfAborted();
      report.failure = describeSourceFailure(report.series, error as Error);
    }
  }
  return reports;
}

function writeSettings() {
  const path = join(values.content, 'sources.yaml');
  if (existsSync(path))
    throw new CommandError('sources-exist', `${path} already exists. It was not changed.`);
  if (values['dry-run']) return console.log(`Dry run: ${path} would be written.`);
  const template = new URL('./services/sources.yaml', import.meta.url);
  writeAtomically(new Map([[path, readFileSync(template, 'utf8')]]));
  console.log(`Wrote ${path}. Next: ${formatCommand('fetch', values.content)}`);
}
