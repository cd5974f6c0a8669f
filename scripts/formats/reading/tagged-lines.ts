import type { Lines, ShownField } from './records.ts';

/** A field of a format whose lines start with a tag: `TI  - A title`. */
export interface TaggedField {
  tag: string;
  /** Lines that continue it are joined by a line feed. */
  value: string;
  lines: Lines;
}

export interface TaggedRecord {
  fields: TaggedField[];
  lines: Lines;
  /** Whether its last line was there. */
  closed: boolean;
}

/** How a tagged format marks its lines and records. */
export interface TaggedGrammar {
  /** With the groups `tag` and `value`. */
  field: RegExp;
  /** Whether a tag begins a record, when one is open. */
  starts: (tag: string, open?: TaggedRecord) => boolean;
  /** A tag that ends one; none for formats whose records end where the next begins. */
  ends?: string;
  /** A line that continues the previous value. */
  continues: RegExp;
}

/** Records of a tagged text, and the lines between fields that are none. Linear. */
export function readTaggedRecords(
  text: string,
  grammar: TaggedGrammar,
): { records: TaggedRecord[]; strays: { line: number; text: string }[] } {
  const records: TaggedRecord[] = [];
  const strays: { line: number; text: string }[] = [];
  let open: TaggedRecord | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const { tag, value = '' } = grammar.field.exec(raw)?.groups ?? {};
    const last = open?.fields.at(-1);
    if (tag === undefined) {
      if (raw.trim() === '') continue;
      if (last && grammar.continues.test(raw)) extend(last, raw, line);
      else strays.push({ line, text: raw.trim() });
      if (open) open.lines[1] = line;
      continue;
    }
    if (grammar.starts(tag, open) && (!open || open.fields.length > 0)) {
      open = { fields: [], lines: [line, line], closed: grammar.ends === undefined };
      records.push(open);
    }
    if (!open) {
      strays.push({ line, text: raw.trim() });
      continue;
    }
    open.lines[1] = line;
    open.fields.push({ tag, value: value.trim(), lines: [line, line] });
    if (tag === grammar.ends) {
      open.closed = true;
      open = undefined;
    }
  }
  return { records, strays };
}

function extend(field: TaggedField, raw: string, line: number) {
  field.value += `\n${raw.trim()}`;
  field.lines[1] = line;
}

/** All values of these tags in the order of the record, each once. */
export const allValuesOf = ({ fields }: TaggedRecord, ...tags: string[]): string[] => [
  ...new Set(fields.filter(({ tag }) => tags.includes(tag)).map(({ value }) => value)),
];

/** All values of the first of these tags that is filled, in one line each. */
export function valuesOf({ fields }: TaggedRecord, ...tags: string[]): string[] {
  for (const tag of tags) {
    const values = fields
      .filter((field) => field.tag === tag)
      .map(({ value }) => value.replace(/\s*\n\s*/g, ' ').trim());
    if (values.some(Boolean)) return values.filter(Boolean);
  }
  return [];
}

/** The fields that are read. */
export const shownFields = (
  { fields }: TaggedRecord,
  isRead: (tag: string) => boolean,
): ShownField[] =>
  fields.filter(({ tag }) => isRead(tag)).map(({ tag, lines }) => ({ name: tag, lines }));

/** Tags that are not read, each once. */
export const unreadTags = (
  { fields }: TaggedRecord,
  isRead: (tag: string) => boolean,
): string[] => [...new Set(fields.map(({ tag }) => tag).filter((tag) => !isRead(tag)))];
