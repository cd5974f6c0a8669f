import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../../src/catalogue/content-error.ts';
import { seriesOf, type SourceSettings } from '../../../src/model/sources.ts';
import { formats } from '../../formats/index.ts';
import { writeWhole } from '../../write-whole.ts';
import type { Client } from '../http.ts';
import { ServiceError } from '../http/service-error.ts';
import { arxivReader } from './arxiv.ts';
import type { DayOptions } from './due-days.ts';
import { huggingFaceReader } from './hugging-face.ts';
import { parseFetchMemory, printFetchMemory, type FetchMemory } from './memory.ts';
import { matchesKeywords, selectRecords } from './select-records.ts';
import { findSeriesFiles, identityKeys, keysIn } from './series-files.ts';
import type { ReadContext, SourceAnswer, SourceReader } from './source-reader.ts';
import { urlReader } from './url.ts';

export interface FetchOptions extends DayOptions {
  content: string;
  sources: SourceSettings[];
  client: Client;
}

/** What a run did for one source. */
export interface SourceReport {
  series: string;
  /** Digests that were written, with their numbers of papers. */
  written: { name: string; papers: number }[];
  notes: string[];
  failure?: string;
}

/** The name starts with a dot: the file is not a digest. */
const memoryFile = 'digests/.fetch.json';

export function readerOf(source: SourceSettings): SourceReader {
  const readers = { 'hugging-face': huggingFaceReader, arxiv: arxivReader, url: urlReader };
  return readers[source.type];
}

/** What a source's reader needs: the digests and the memory of its series. */
export function toContext(source: SourceSettings, options: FetchOptions): ReadContext {
  const { content, client, today, date, since } = options;
  const series = seriesOf(source);
  const memory = readMemory(content)[series] ?? {};
  return { client, today, date, since, files: findSeriesFiles(content, series), memory };
}

/** Fetches what is due, source by source. A source that fails keeps what it has; the others are fetched all the same. */
export async function fetchSources(options: FetchOptions): Promise<SourceReport[]> {
  const reports: SourceReport[] = [];
  for (const source of options.sources) {
    const report: SourceReport = { series: seriesOf(source), written: [], notes: [] };
    reports.push(report);
    try {
      await fetchSource(source, options, report);
    } catch (error) {
      options.client.signal.throwIfAborted();
      report.failure = (error as Error).message;
      if (!(error instanceof ServiceError)) report.failure = `${report.series}: ${report.failure}`;
    }
  }
  return reports;
}

async function fetchSource(source: SourceSettings, options: FetchOptions, report: SourceReport) {
  const reader = readerOf(source);
  const days = reader.dueDays(source, toContext(source, options));
  if ('note' in days) {
    report.notes.push(days.note);
    return;
  }
  for (const day of days) {
    const context = toContext(source, options);
    const answer = await reader.read(source, day, context);
    const digest = answer && toDigest(source, answer, context, report);
    if (digest) {
      writeDigest(source, digest, options.content);
      report.written.push({ name: digest.name, papers: digest.papers });
    } else if (day < options.today) rememberEmpty(options.content, report.series, day);
  }
}

/** The digest file of an answer; undefined if it has no papers for this source. */
function toDigest(
  source: SourceSettings,
  answer: SourceAnswer,
  { files }: ReadContext,
  report: SourceReport,
) {
  const name = `${answer.date}-${report.series}${answer.extension}`;
  const format = formats.find((one) => one.name === answer.format)!;
  const known = answer.newOnly ? files.keys() : new Set<string>();
  const { text, papers, broken } = selectRecords(
    { name, text: answer.text, format },
    (paper) =>
      matchesKeywords(paper, source) && !identityKeys(paper.keys).some((key) => known.has(key)),
    source.limit,
  );
  report.notes.push(...broken.map((reason) => `left out of ${name}: ${reason}`));
  if (papers === 0) return undefined;
  const last = files.names.at(-1);
  if (answer.isDistinct && last && isSameList(keysIn(name, text), keysIn(last, files.read(last))))
    throw new Error(`The list of ${answer.date} is that of ${last} again. It is not saved.`);
  return { name, text, papers };
}

const isSameList = (keys: string[], others: string[]) =>
  keys.length === others.length && keys.every((key) => others.includes(key));

/** Writes a digest and, for a source with a title, its description. Files that exist are never changed. */
function writeDigest(
  source: SourceSettings,
  { name, text }: { name: string; text: string },
  content: string,
) {
  const path = join(content, 'digests', name);
  if (existsSync(path)) throw new Error(`digests/${name} exists. It is not changed.`);
  const files = new Map([[path, text]]);
  const description = path.replace(/\.\w+$/, '.yaml');
  if (source.title !== undefined && !existsSync(description))
    files.set(description, `title: ${JSON.stringify(source.title)}\n`);
  writeWhole(files);
}

function readMemory(content: string): FetchMemory {
  const path = join(content, memoryFile);
  if (!existsSync(path)) return {};
  try {
    return parseFetchMemory(readFileSync(path, 'utf8'));
  } catch (error) {
    const message = `This file cannot be read: ${(error as Error).message}`;
    const hint = 'Restore it with git, or delete it: empty days are then asked for again.';
    throw new ContentError([
      { code: 'service-file-invalid', file: memoryFile, line: 1, message, hint },
    ]);
  }
}

function rememberEmpty(content: string, series: string, day: string) {
  const memory = readMemory(content);
  const { empty = [] } = memory[series] ?? {};
  const changed = { ...memory, [series]: { empty: [...empty, day] } };
  writeWhole(new Map([[join(content, memoryFile), printFetchMemory(changed)]]));
}
