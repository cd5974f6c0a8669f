import { seriesOf, type SourceSettings } from '../../../src/model/sources.ts';
import { CommandError } from '../../command-error.ts';
import { toFileProblem } from '../../convert/file-problem.ts';
import { formatCommand } from '../../format-command.ts';
import { formatCount } from '../../format-count.ts';
import { formatDocsLinks } from '../../problems.ts';
import type { Progress } from '../../progress.ts';
import { formatEffort } from '../format-effort.ts';
import type { Client } from '../http.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Session } from '../session.ts';
import type { DayOptions } from './due-days.ts';
import { readerOf } from './index.ts';
import { toNewDigest, writeNewDigest } from './new-digest.ts';
import { prune } from './prune.ts';
import { findSeriesFiles } from './series-files.ts';
import type { ReadContext } from './source-reader.ts';
import { readFetchState, saveEmptyDay, saveState } from './state.ts';

export interface FetchOptions extends DayOptions {
  /** Advances with every fetched day. Default: none. */
  progress?: Progress;
  /** Receives a message before a long run. Default: none. */
  notify?: (message: string) => void;
  content: string;
  sources: SourceSettings[];
  client: Client;
  credentials: Session['credentials'];
  keepTags: boolean;
  language: string;
}

/** The result of a run for one source. */
export interface SourceReport {
  series: string;
  /** New digests, with their number of papers. */
  written: { name: string; papers: number }[];
  notes: string[];
  /** Days for which the source has no papers; they are saved. */
  empty?: string[];
  /** Days with papers, but none that matches the settings; they are saved. */
  unmatched?: string[];
  failure?: string;
}

/** The options with the digests and the saved state of the source's series. */
export function toContext(source: SourceSettings, options: FetchOptions): ReadContext {
  const series = seriesOf(source);
  const files = findSeriesFiles(options.content, series);
  const state = readFetchState(options.content)[series] ?? {};
  return { ...options, files, state };
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

/** The message of a failure, which starts with the series. */
export function describeSourceFailure(series: string, error: Error): string {
  if (error instanceof ServiceError) return error.withName(series).describe();
  return `${series}: ${describeFailure(error)}`;
}

function describeFailure(error: Error): string {
  if (error instanceof CommandError) return error.describe();
  const problem = toFileProblem(error, '.', 'write-failed');
  if (!problem) return error.message;
  return `${problem.file}: ${problem.message}\n  ${problem.hint}\n${formatDocsLinks([problem.code])}`;
}

/** A run for more days than this first reports how long it takes. */
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
      `${report.series}: ${formatCount(days.length, 'day')}: at least ${formatEffort(days.length, reader.interval)}. Press Ctrl-C to stop; everything saved so far is kept.`,
    );
  options.progress?.start(report.series, days.length, 'days');
  for (const day of days) {
    const context = toContext(source, options);
    const response = await reader.read(source, day, context);
    const digest = response && toNewDigest(source, response, context, report.notes);
    if (digest) {
      writeNewDigest(digest, options.content);
      report.written.push({ name: digest.name, papers: digest.papers });
    } else if (day < options.today) {
      saveEmptyDay(options.content, report.series, day);
      const kind = response === undefined ? 'empty' : 'unmatched';
      report[kind] = [...(report[kind] ?? []), day];
    }
    options.progress?.step();
    if (response?.state)
      saveState(options.content, report.series, response.state, digest?.beyondLimit ?? 0);
  }
}

/** Removes papers from a series' digests that were removed from its Zotero library. */
export function pruneSources(options: FetchOptions): SourceReport[] {
  return options.sources.flatMap((source) => {
    const { files, state } = toContext(source, options);
    const pruned = prune(options.content, files, state.removed);
    if (pruned.length === 0) return [];
    const series = seriesOf(source);
    saveState(options.content, series, { removed: [] });
    const notes = pruned.map(({ digest, title }) => `removed ${title} from ${digest}`);
    const command = formatCommand('convert', options.content, '--prune');
    const advice = `to delete their papers, run: ${command}`;
    return [{ series, written: [], notes: [...notes, advice] }];
  });
}
