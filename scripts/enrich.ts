/** `npm run enrich`: looks up missing fields at services, and writes the results to `content/references/enriched.json`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enrichServiceNames, type EnrichServiceName } from '../src/model/sources.ts';
import { nearest, suggestion } from '../src/text/edit-distance.ts';
import { CommandError } from './command-error.ts';
import { checkReportOption, endWith, readArguments } from './arguments.ts';
import { formatDocsLinks } from './problems.ts';
import { createProgress } from './progress.ts';
import {
  addEarlierRecords,
  enrich,
  groupByKey,
  type EnrichOptions,
} from './services/enrich/enrich.ts';
import { readEnrichFiles, writeEnrichFiles } from './services/enrich/files.ts';
import { readKnownPapers, type KnownPaper } from './services/enrich/known-papers.ts';
import { formatEnrichReport } from './services/enrich/report.ts';
import { runCommand } from './run-command.ts';
import { enrichServices } from './services/index.ts';
import { writeOutcomes } from './services/outcomes.ts';
import { formatEffort } from './services/format-effort.ts';
import { formatLookup } from './services/service.ts';
import { lockContent, startSession } from './services/session.ts';

const usage = `npm run enrich -- [options]
  --content DIR    content folder (default: content)
  --only SERVICE   query only this service: ${enrichServiceNames.join(', ')}
  --papers ID …    look up only these papers
  --refresh        repeat earlier look-ups
  --dry-run        show how many requests each service would get; send and write nothing
  --report FILE    write a line for each service: name, ok or failed, message`;

const { values, positionals } = readArguments(usage, () => {
  const parsed = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      only: { type: 'string' },
      papers: { type: 'string', multiple: true, default: [] },
      refresh: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const { only } = parsed.values;
  if (only !== undefined && !isServiceName(only))
    throw new Error(`--only: unknown service “${only}”. ${suggestion(only, enrichServiceNames)}`);
  return parsed;
});

/** Milliseconds between saves; an interruption loses at most this much work. */
const SAVE_INTERVAL_MS = 10_000;

checkReportOption(values.report, usage);
await runCommand(run);

async function run() {
  const session = startSession(values.content);
  const { sources, client, today } = session;
  if (!values['dry-run']) lockContent('enrich', values.content);
  const files = readEnrichFiles(values.content);
  const services = chooseServices(sources.enrich.services, session.credentials);
  const papers = choosePapers(sources.enrich.accept);
  let savedAt = performance.now();
  const options: EnrichOptions = {
    papers,
    ...files,
    services,
    settings: sources.enrich,
    client,
    credentials: (name) =>
      session.credentials(enrichServices.find((service) => service.name === name)!),
    today,
    refresh: values.refresh,
    progress: createProgress(process.stderr),
    save() {
      if (performance.now() - savedAt < SAVE_INTERVAL_MS) return;
      writeEnrichFiles(values.content, files);
      savedAt = performance.now();
    },
  };
  if (values['dry-run']) return console.log(describeRequests(options));
  try {
    const report = await enrich(options);
    const failed = new Map(report.failures.map((failure) => [failure.service, failure.message]));
    writeOutcomes(
      values.report,
      services.map(({ name }) => ({ name, failure: failed.get(name) })),
    );
    const text = formatEnrichReport(report, {
      papers,
      history: files.history,
      accepted: sources.enrich.accept,
      content: values.content,
    });
    console[failed.size > 0 ? 'error' : 'log'](text);
    if (failed.size > 0) process.exitCode = 1;
  } finally {
    writeEnrichFiles(values.content, files);
  }
}

function isServiceName(name: string): name is EnrichServiceName {
  return (enrichServiceNames as readonly string[]).includes(name);
}

/** The services of `--only` or of the settings, in order. One whose required key is not set is skipped with a message; with `--only` it ends the command. */
function chooseServices(
  names: EnrichServiceName[],
  credentials: (service: EnrichOptions['services'][number]) => { key?: string | undefined },
) {
  const chosen = values.only === undefined ? names : [values.only];
  const services = chosen.flatMap(
    (name) => enrichServices.find((service) => service.name === name) ?? [],
  );
  return services.filter((service) => {
    const { key, label } = service;
    if (!key?.required || credentials(service).key) return true;
    const message = `${label} needs a key: set the environment variable ${key.variable} to yours.`;
    if (values.only !== undefined) throw new CommandError('key-missing', message);
    console.error(`${message} It was skipped.\n${formatDocsLinks(['key-missing'])}`);
    return false;
  });
}

/** The nearest id of the first papers, as a question; empty if none is near. */
function suggestId(id: string, known: string[]): string {
  const near = nearest(id, known.slice(0, 1000));
  return near === undefined ? '' : `Did you mean “${near}”?`;
}

/** Warns about decisions in the settings on papers that do not exist, for example because an id is misspelt. */
function warnAboutUnknownPapers(accept: Record<string, string>, papers: KnownPaper[]) {
  const known = new Set(papers.map(({ id }) => id));
  for (const id of Object.keys(accept).filter((id) => !known.has(id))) {
    const advice = suggestId(id, [...known]) || 'Correct the id, or delete the line.';
    const file = join(values.content, 'sources.yaml');
    console.error(`warning: ${file}: accept: unknown paper “${id}”. ${advice}`);
  }
}

function choosePapers(accept: Record<string, string>) {
  const papers = readKnownPapers(values.content);
  warnAboutUnknownPapers(accept, papers);
  const ids = [...values.papers.flatMap((id) => id.split(',')), ...positionals];
  if (ids.length === 0) return papers;
  const known = papers.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return papers.filter(({ id }) => ids.includes(id));
  const lines = unknown.map(
    (id) =>
      `--papers: unknown paper “${id}”. ${suggestId(id, known) || 'An id is the name of a file in papers/.'}`,
  );
  return endWith(lines.join('\n'), usage);
}

/** The number of requests of each look-up. The actual number may be lower, because responses fill in fields. */
function describeRequests(options: EnrichOptions): string {
  addEarlierRecords(options);
  const lines = options.services.flatMap((service) =>
    service.lookups.map((lookup) => {
      const requests = Math.ceil(groupByKey(service, lookup, options).size / lookup.batchSize);
      return `${formatLookup(service, lookup)}: ${formatEffort(requests, service.interval)}`;
    }),
  );
  return [...lines, 'Dry run: nothing was sent or written.'].join('\n');
}
