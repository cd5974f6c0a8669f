import type { SourceSettings } from '../../../src/model/sources.ts';
import type { Client } from '../http.ts';
import type { SeriesFiles } from './series-files.ts';
import type { DayOptions } from './due-days.ts';
import type { Session } from '../session.ts';
import type { SeriesState } from './state.ts';

/** A digest as received from a source, before records are selected. */
export interface FetchedDigest {
  /** The digest's date, part of its file name: `2026-11-24`, `2026-11`. */
  date: string;
  /** Empty if there are no papers. */
  text: string;
  /** Name of the input format. */
  format: string;
  /** Extension of the file, with the dot. */
  extension: string;
  /** Keep only papers that no earlier digest of the series lists, because responses repeat papers. */
  newOnly?: boolean;
  /** The list must differ from that of the series' last digest. */
  isDistinct?: boolean;
  /** The state to save after the digest is written. `version` is saved only if `limit` left out no papers. */
  state?: SeriesState;
  /** Messages for the maintainer. */
  notes?: string[];
}

export interface ReadContext extends DayOptions {
  /** The content folder, for advice. */
  content: string;
  client: Client;
  /** The existing digests of the series. */
  files: SeriesFiles;
  state: SeriesState;
  credentials: Session['credentials'];
  /** Whether Zotero's tags are public. */
  keepTags: boolean;
  /** The language of dates in titles. */
  language: string;
}

/** Reads one kind of source. */
export interface SourceReader<Source extends SourceSettings = SourceSettings> {
  /** Shortest time between two requests, in milliseconds. */
  interval: number;
  /** The days to fetch, earliest first, or a note with the reason why there are none. */
  dueDays(source: Source, context: ReadContext): string[] | { note: string };
  /** Fetches one digest; `undefined` if there are no papers. */
  read(source: Source, day: string, context: ReadContext): Promise<FetchedDigest | undefined>;
  /** Sends one request and describes the response in words. Throws if it is not as expected. */
  check(source: Source, context: ReadContext): Promise<string>;
}
