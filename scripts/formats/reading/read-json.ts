import type { Source } from '../format.ts';
import { linesOfMembers, readJsonRecords, type JsonRecord } from './json-records.ts';
import { writtenIn } from './written-in.ts';
import { Records, type SourceRecord } from './records.ts';

/** Converts the value of a record; `undefined` for a value that is not of the format. */
export type ReadValue = (value: unknown) => JsonPaper | undefined;

export type JsonPaper = Omit<SourceRecord, 'lines' | 'name' | 'private'> & {
  /** Why the record is not a paper: `attachment`. All of it is private. */
  skip?: string;
};

/**
 * Reads a JSON text whose records are in a list, or in a list at one of `keys`. Lines of members in `privateNames` are private.
 */
export function readJson(
  source: Source,
  keys: string[],
  privateNames: Set<string>,
  read: ReadValue,
): Records {
  const records = new Records(source);
  const reading = readJsonRecords(source.text, keys);
  for (const { message, line } of reading.problems) records.report('file-broken', message, line);
  for (const record of reading.records)
    records.attempt(record.lines, () => addRecord(records, record, privateNames, read));
  return records;
}

function addRecord(
  records: Records,
  record: JsonRecord,
  privateNames: Set<string>,
  read: ReadValue,
) {
  const { lines, number, error, value } = record;
  const hidden = () => linesOfMembers(records.source.text, record, privateNames);
  if (error) {
    records.leave({ lines, private: hidden() }, 'not-understood', 'broken record');
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
    records.leave({ lines }, 'not-understood', 'not a paper');
    return records.report(
      'record-broken',
      `Record ${number} is not a paper in this format.`,
      lines[0],
    );
  }
  if (paper.skip) return records.leave({ lines }, 'private', paper.skip);
  const name = paper.id ? `“${paper.id}”` : `Record ${number}`;
  const isPrivate = mentions(value, privateNames);
  records.add({
    ...paper,
    lines,
    name,
    ...(isPrivate && { private: hidden() }),
    writtenAs: (field) => writtenIn(records.source.text, record, field),
  });
}

/** Whether an object or one directly inside it has a member of these names. */
function mentions(value: unknown, names: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => names.has(key) || (key === 'data' && mentions(inner, names)),
  );
}

/** The first record of a JSON text, for detection; only the start of the text is looked at. */
export function firstValue(text: string, keys: string[]): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const start = text.slice(0, 1_000_000);
  return readJsonRecords(start, keys).records[0]?.value;
}
