import type { SourceSettings } from '../../../src/model/sources.ts';
import type { Client } from '../http.ts';
import type { SeriesFiles } from './series-files.ts';
import type { DayOptions } from './due-days.ts';
import type { Session } from '../set-up.ts';
import type { SeriesMemory } from './memory.ts';

/** What a source answered, before records are selected. */
export interface SourceAnswer {
  /** The digest's date, part of its file name: `2026-11-24`, `2026-11`. */
  date: string;
  /** Empty where there is no paper. */
  text: string;
  /** Name of the input format. */
  format: string;
  /** Extension of the file, with the dot. */
  extension: string;
  /** Only papers that no earlier digest of the series lists: the answer repeats earlier ones. */
  newOnly?: boolean;
  /** The list of a period, which is never the same twice. */
  isDistinct?: boolean;
  /** What to remember of the series once the digest is written. `version` only counts if no paper was left out by `limit`. */
  memory?: SeriesMemory;
  /** What the maintainer should know, in words. */
  notes?: string[];
}

export interface ReadContext extends DayOptions {
  client: Client;
  /** The digests of the series that are there. */
  files: SeriesFiles;
  memory: SeriesMemory;
  credentials: Session['credentials'];
  /** Whether tags of Zotero are public. */
  keepTags: boolean;
  /** The language of dates in titles. */
  language: string;
}

/** How a kind of source is read. */
export interface SourceReader<Source extends SourceSettings = SourceSettings> {
  /** The days to fetch, earliest first; a note instead where a source cannot look back. */
  dueDays(source: Source, context: ReadContext): string[] | { note: string };
  /** One digest; `undefined` where there is nothing. */
  read(source: Source, day: string, context: ReadContext): Promise<SourceAnswer | undefined>;
  /** Sends one request and throws where the answer is not as expected; a sentence about the answer. */
  check(source: Source, context: ReadContext): Promise<string>;
}
