import type { Source } from '../format.ts';
import {
  readFirstJsonRecord,
  readJsonRecords,
  shownMembers,
  unescapeJson,
  type JsonRecord,
} from './json-records.ts';
import { writtenIn } from './written-in.ts';
import { Records, type SourceRecord } from './records.ts';

/** Converts the value of a record; `undefined` for a value in another format. */
export type ReadValue = (value: unknown) => JsonPaper | undefined;

export type JsonPaper = Omit<SourceRecord, 'lines' | 'name' | 'shown'> & {
  /** The reason why the record is not a paper, such as `attachment`. The whole record is private. */
  skipReason?: string;
};

/** The position of the records in a JSON format, and the members that may be shown. */
export interface JsonShape {
  /** The records are in the list at one of these members, or the whole text is the list. */
  keys: string[];
  /** Whether a member of a record is a field that papers have. */
  isSupported: (name: string) => boolean;
  /** Members that wrap those of the paper. */
  wrappers?: string[];
  /** Syntax words in values: types, parts of names and dates. */
  words: string;
}

/** Reads the records of a JSON text. */
export function readJson(source: Source, shape: JsonShape, read: ReadValue): Records {
  const records = new Records(source, { words: shape.words, decode: unescapeJson });
  const reading = readJsonRecords(source.text, shape.keys);
  for (const { message, line } of reading.problems) records.report('file-broken', message, line);
  for (const record of reading.records)
    records.attempt(record.lines, () => addRecord(records, record, shape, read));
  return records;
}

function addRecord(records: Records, record: JsonRecord, shape: JsonShape, read: ReadValue) {
  const { lines, number, error, value } = record;
  const { text } = records.source;
  if (error) {
    records.leaveOut({ lines }, 'not-understood', 'broken record');
    if (!error.message.includes('is not closed'))
      records.report(
        'record-broken',
        `Record ${number} is not valid JSON: ${error.message}.`,
        error.line,
      );
    return;
  }
  const paper = read(value);
  if (!paper) {
    records.leaveOut({ lines }, 'not-understood', 'not a paper');
    return records.report(
      'record-broken',
      `Record ${number} is not a paper in this format.`,
      lines[0],
    );
  }
  if (paper.skipReason) return records.leaveOut({ lines }, 'private', paper.skipReason);
  const name = paper.id ? `“${paper.id}”` : `Record ${number}`;
  records.add({
    ...paper,
    lines,
    name,
    shown: shownMembers(text, record, shape.isSupported, shape.wrappers),
    writtenAs: (field) => writtenIn(text, record, field),
  });
}

/** The value of the first record of a JSON text, for detecting the format. */
export const firstValue = (text: string, keys: string[]): unknown =>
  /^\s*[[{]/.test(text) ? readFirstJsonRecord(text, keys)?.value : undefined;
