import { joinLines } from '../../../src/text/join-lines.ts';
import type { Fields } from './clean-fields.ts';
import type { ParseResult } from '../format.ts';
import type { Lines, Records, ShownField } from './records.ts';

/** A field of a format whose lines start with a tag: `TI  - A title`. */
interface TaggedField {
  tag: string;
  /** Lines that continue the value are joined by line feeds. */
  value: string;
  lines: Lines;
}

export interface TaggedRecord {
  fields: TaggedField[];
  lines: Lines;
  /** Whether its last line was found. */
  isClosed: boolean;
}

/** The syntax of a format with tags. */
export interface TaggedGrammar {
  /** With the groups `tag` and `value`. */
  field: RegExp;
  /** Whether a tag starts a new record; `open` is the current one, if any. */
  startsRecord: (tag: string, open?: TaggedRecord) => boolean;
  /** The tag that ends a record; absent if records end where the next one starts. */
  endTag?: string;
  /** A line that continues the previous value. */
  continuation: RegExp;
}

/** Reads a tagged text: `addRecord` adds each of its records to `records`. Lines outside records are reported. */
export function readTagged(
  text: string,
  grammar: TaggedGrammar,
  records: Records,
  addRecord: (record: TaggedRecord) => void,
): ParseResult {
  const { records: taggedRecords, strayLines } = readTaggedRecords(text, grammar);
  for (const { line, text } of strayLines)
    records.report('line-not-understood', `“${text.slice(0, 60)}” is outside any record.`, line);
  for (const record of taggedRecords) records.attempt(record.lines, () => addRecord(record));
  return records.toResult({}, 'not-understood');
}

/** The records of a tagged text, and lines that belong to no field. Takes linear time. */
function readTaggedRecords(
  text: string,
  grammar: TaggedGrammar,
): { records: TaggedRecord[]; strayLines: { line: number; text: string }[] } {
  const records: TaggedRecord[] = [];
  const strayLines: { line: number; text: string }[] = [];
  let open: TaggedRecord | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const { tag, value = '' } = grammar.field.exec(raw)?.groups ?? {};
    const last = open?.fields.at(-1);
    if (tag === undefined) {
      if (raw.trim() === '') continue;
      if (last && grammar.continuation.test(raw)) extend(last, raw, line);
      else strayLines.push({ line, text: raw.trim() });
      if (open) open.lines[1] = line;
      continue;
    }
    if (grammar.startsRecord(tag, open) && (!open || open.fields.length > 0)) {
      open = { fields: [], lines: [line, line], isClosed: grammar.endTag === undefined };
      records.push(open);
    }
    if (!open) {
      strayLines.push({ line, text: raw.trim() });
      continue;
    }
    open.lines[1] = line;
    open.fields.push({ tag, value: value.trim(), lines: [line, line] });
    if (tag === grammar.endTag) {
      open.isClosed = true;
      open = undefined;
    }
  }
  return { records, strayLines };
}

function extend(field: TaggedField, raw: string, line: number) {
  field.value += `\n${raw.trim()}`;
  field.lines[1] = line;
}

/** The values of these tags in the order of the record, without duplicates. */
export const allValuesOf = ({ fields }: TaggedRecord, ...tags: string[]): string[] => [
  ...new Set(fields.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value)),
];

/** The values of the first of these tags that is not empty, each on one line. */
export function valuesOf({ fields }: TaggedRecord, ...tags: string[]): string[] {
  for (const tag of tags) {
    const values = fields
      .filter((field) => field.tag === tag)
      .map(({ value }) => joinLines(value).trim());
    if (values.some(Boolean)) return values.filter(Boolean);
  }
  return [];
}

/** The first value of the first of these tags that is not empty. */
export const valueOf = (record: TaggedRecord, ...tags: string[]): string | undefined =>
  valuesOf(record, ...tags)[0];

/** The fields of a paper, each from the first of its tags that is not empty. A short title that repeats the title is left out. */
export function fieldsByTags(
  record: TaggedRecord,
  fieldTags: [field: keyof Fields, tags: string[]][],
): Fields {
  const fields: Fields = Object.fromEntries(
    fieldTags.map(([field, tags]) => [field, valueOf(record, ...tags)]),
  );
  if (fields['container-title-short'] === fields['container-title'])
    delete fields['container-title-short'];
  return fields;
}

/** The fields that are read. */
export const shownFields = (
  { fields }: TaggedRecord,
  isSupported: (tag: string) => boolean,
): ShownField[] =>
  fields.filter(({ tag }) => isSupported(tag)).map(({ tag, lines }) => ({ name: tag, lines }));

/** Tags that are not read, each once. */
export const unsupportedTags = (
  { fields }: TaggedRecord,
  isSupported: (tag: string) => boolean,
): string[] => [...new Set(fields.map(({ tag }) => tag).filter((tag) => !isSupported(tag)))];
