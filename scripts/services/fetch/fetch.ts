import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../../src/catalogue/content-error.ts';
import { seriesOf, type SourceSettings } from '../../../src/model/sources.ts';
import { formatDate } from '../../../src/text/format-date.ts';
import { CommandError } from '../../command-error.ts';
import { toFileFault } from '../../convert/file-fault.ts';
import { formatCommand } from '../../format-command.ts';
import { formatCount } from '../../format-count.ts';
import { formatSee } from '../../problems.ts';
import { formats } from '../../formats/index.ts';
import type { Progress } from '../../progress.ts';
import { writeWhole } from '../../write-whole.ts';
import { describeInvalid } from '../../../src/model/files/describe-invalid.ts';
import { formatEffort } from '../format-effort.ts';
import type { Client } from '../http.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Session } from '../set-up.ts';
import { arxivReader } from './arxiv.ts';
import type { DayOptions } from './due-days.ts';
import { huggingFaceReader } from './hugging-face.ts';
import {
  parseFetchMemory,
  printFetchMemory,
  type FetchMemory,
  type SeriesMemory,
} from './memory.ts';
import { prune } from './prune.ts';
import { matchesKeywords, selectRecords, type Selection } from './select-records.ts';
import { findSeriesFiles, identityKeys, keysIn } from './series-files.ts';
import type { ReadContext, FetchedDigest, SourceReader } from './source-reader.ts';
import { urlReader } from './url.ts';
import { zoteroReader } from './zotero.ts';

export interface FetchOptions extends DayOptions {
  /** Advances with every fetched day. Default: none. */
  progress?: Progress;
  /** Receives what to know before a long run. Default: nobody. */
  notify?: (message: string) => void;
  content: string;
  sources: SourceSettings[];
  client: Client;
  credentials: Session['credentials'];
  keepTags: boolean;
  language: string;
}

/** What a run did for one source. */
export interface SourceReport {
  series: string;
  /** New digests, with their number of papers. */
  written: { name: string; papers: number }[];
  notes: string[];
  /** Days for which the source has no papers; they are remembered. */
  empty?: string[];
  /** Days with papers, but none that matches the settings; they are remembered. */
  unmatched?: string[];
  failure?: string;
}

/** The name starts with a dot: the file is not a digest. */
const memoryFile = 'digests/.fetch.json';

export function readerOf(source: SourceSettings): SourceReader {
  const readers = {
    'hugging-face': huggingFaceReader,
    arxiv: arxivReader,
    zotero: zoteroReader,
    url: urlReader,
  };
  return readers[source.type];
}

/** The options with the digests and the saved state of the source's series. */
export function toContext(source: SourceSettings, options: FetchOptions): ReadContext {
  const series = seriesOf(source);
  const files = findSeriesFiles(options.content, series);
  const memory = readMemory(options.content)[series] ?? {};
  return { ...options, files, memory };
}

/** Fetches the due days of each source. If a source fails, its digests so far are kept, and the next source is fetched. */
export async function fetchSources(options: FetchOptions): Promise<SourceReport[]> {
  const reports: SourceReport[] = [];
  for (const source of options.sources) {
    const report: SourceReport = { series: seriesOf(source), written: [], notes: [] };
    reports.push(report);
    try {
      await fetchSource(source, options, report);
    } catch (error) {
      options.client.signal.throwIfAborted();
      report.failure = describeSourceFailure(report.series, error as Error);
    }
  }
  return reports;
}

/** Why a source failed. Messages of a `ServiceError` already name the service. */
export function describeSourceFailure(series: string, error: Error): string {
  if (error instanceof ServiceError) return error.describe();
  return `${series}: ${describeFailure(error)}`;
}

function describeFailure(error: Error): string {
  if (error instanceof CommandError) return error.describe();
  const fault = toFileFault(error, '.', 'write-failed');
  if (!fault) return error.message;
  return `${fault.file}: ${fault.message}\n  ${fault.hint}\n${formatSee([fault.code])}`;
}

/** Number of days up to which a run starts without saying how long it takes. */
const MAX_QUIET_DAYS = 14;

async function fetchSource(source: SourceSettings, options: FetchOptions, report: SourceReport) {
  const reader = readerOf(source);
  const days = reader.dueDays(source, toContext(source, options));
  if ('note' in days) {
    report.notes.push(days.note);
    return;
  }
  if (days.length > MAX_QUIET_DAYS)
    options.notify?.(
      `${report.series}: ${formatCount(days.length, 'day')}: at least ${formatEffort(days.length, reader.interval)}. Ctrl-C stops; what was saved is kept.`,
    );
  options.progress?.start(report.series, days.length, 'days');
  for (const day of days) {
    const context = toContext(source, options);
    const response = await reader.read(source, day, context);
    const digest = response && toDigest(source, response, context, report);
    if (digest) {
      writeDigest(digest, options.content);
      report.written.push({ name: digest.name, papers: digest.papers });
    } else if (day < options.today) {
      rememberEmpty(options.content, report.series, day);
      const kind = response === undefined ? 'empty' : 'unmatched';
      report[kind] = [...(report[kind] ?? []), day];
    }
    options.progress?.step();
    if (response?.memory)
      remember(options.content, report.series, response.memory, digest?.left ?? 0);
  }
}

/** Removes papers from a series' digests that were removed from its Zotero library. */
export function pruneSources(options: FetchOptions): SourceReport[] {
  return options.sources.flatMap((source) => {
    const { files, memory } = toContext(source, options);
    const pruned = prune(options.content, files, memory.removed);
    if (pruned.length === 0) return [];
    const series = seriesOf(source);
    remember(options.content, series, { removed: [] });
    const notes = pruned.map(({ digest, title }) => `removed ${title} from ${digest}`);
    const command = formatCommand('convert', options.content, '--prune');
    const advice = `to delete their papers, run: ${command}`;
    return [{ series, written: [], notes: [...notes, advice] }];
  });
}

/** The digest file to write; undefined if no paper matches the source's settings. */
function toDigest(
  source: SourceSettings,
  response: FetchedDigest,
  { files, language }: ReadContext,
  report: SourceReport,
) {
  report.notes.push(...(response.notes ?? []));
  if (response.text === '') return undefined;
  const name = `${response.date}-${report.series}${response.extension}`;
  const format = formats.find((one) => one.name === response.format)!;
  const known = response.newOnly ? files.keys() : new Set<string>();
  const selection = select(
    { name, text: response.text, format },
    (paper) =>
      matchesKeywords(paper, source) && !identityKeys(paper.keys).some((key) => known.has(key)),
    source.limit,
  );
  const { text, papers, broken, left } = selection;
  // A list without any readable record is an error. A library, however, returns only changed items, which may not have titles yet.
  if (selection.isUnreadable && !response.memory) throw unreadable(broken.join(' '));
  report.notes.push(...broken.map((reason) => `left out of ${name}: ${reason}`));
  if (papers === 0) return undefined;
  const last = files.names.at(-1);
  if (response.isDistinct && last && isSameList(keysIn(name, text), keysIn(last, files.read(last))))
    throw new CommandError(
      'list-repeated',
      `The list of ${response.date} is the same as in ${last}. It was not saved.`,
    );
  const title = source.title && `${source.title}, ${formatDate(response.date, language)}`;
  return { name, text, title, papers, left };
}

/** The records to save. Throws a `CommandError` if the response cannot be parsed. */
function select(...parameters: Parameters<typeof selectRecords>): Selection {
  try {
    return selectRecords(...parameters);
  } catch (error) {
    throw unreadable(`${(error as Error).message}.`);
  }
}

const unreadable = (reason: string) =>
  new CommandError(
    'service-unexpected',
    `The response cannot be read: ${reason} Nothing was saved.`,
  );

const isSameList = (keys: string[], others: string[]) =>
  keys.length === others.length && keys.every((key) => others.includes(key));

/** Writes a digest and, for a source with a title, its description. Never changes existing files. */
function writeDigest(
  { name, text, title }: { name: string; text: string; title?: string | undefined },
  content: string,
) {
  const path = join(content, 'digests', name);
  if (existsSync(path))
    throw new CommandError('digest-exists', `digests/${name} already exists. It was not changed.`);
  const files = new Map<string, string>();
  const description = path.replace(/\.\w+$/, '.yaml');
  if (title !== undefined && !existsSync(description))
    files.set(description, `title: ${JSON.stringify(title)}\n`);
  // The digest is written last: after an interruption the digest is missing, so the next run fetches it again.
  writeWhole(files.set(path, text));
}

function readMemory(content: string): FetchMemory {
  const path = join(content, memoryFile);
  if (!existsSync(path)) return {};
  try {
    return parseFetchMemory(readFileSync(path, 'utf8'));
  } catch (error) {
    const message = `This file cannot be read: ${describeInvalid(error as Error)}`;
    const hint = 'Restore it with git, or delete it: empty days are then fetched again.';
    throw new ContentError([
      { code: 'service-file-invalid', file: memoryFile, line: 1, message, hint },
    ]);
  }
}

function rememberEmpty(content: string, series: string, day: string) {
  const { empty = [] } = readMemory(content)[series] ?? {};
  remember(content, series, { empty: [...empty, day] });
}

/** Saves the state of a series. While `limit` leaves out papers, the library's version is not saved, so that the next digests contain them. */
function remember(content: string, series: string, changed: SeriesMemory, left = 0) {
  const memory = readMemory(content);
  const { version, settings, ...others } = changed;
  const state = left === 0 && version !== undefined ? { version, settings } : {};
  const text = printFetchMemory({
    ...memory,
    [series]: { ...memory[series], ...others, ...state },
  });
  const path = join(content, memoryFile);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(new Map([[path, text]]));
}
