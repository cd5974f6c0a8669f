import type { DigestMetadata, LineRole, LineSpan } from '../../../src/model/ledger.ts';
import { withoutComments } from '../../../src/text/comments.ts';
import { problem, type Problem, type ProblemCode } from '../../problems.ts';
import type { Draft, ParseResult, Source } from '../format.ts';
import { toAccount } from './account.ts';
import { cleanFields, type Fields, type InvalidValue } from './clean-fields.ts';
import { hideUnpublished } from './hide-unpublished.ts';
import { wordsIn } from './published-words.ts';

/** First and last line, from 1. */
export type Lines = [number, number];

/** A field, or another part of a record, that may be shown, with its name in the source. */
export interface ShownField {
  name: string;
  lines: Lines;
}

/** The syntax of a format. */
export interface Syntax {
  /** Words around values, such as types and parts of names. Names of fields are in `shown`. */
  words?: string;
  /** Decodes the format's escape sequences in a line. */
  decode?: (line: string) => string;
}

/** One record of a structured source, as read by its format. */
export interface SourceRecord {
  lines: Lines;
  /** Its name in messages: `“smith2020”`, `Record 12`. */
  name: string;
  id?: string | undefined;
  /** Absent or empty: the record is reported and is not a paper. */
  title?: string | undefined;
  abstract?: string | undefined;
  fields: Fields;
  markup?: Draft['markup'];
  /** The title is only an identifier. */
  untitled?: true;
  /** The fields that papers have: the conversion log shows no other lines of the record. Default: all lines. */
  shown?: ShownField[];
  /** Fields of the source that papers do not have. They are only counted, because even their names can be private. */
  unreadFields?: string[];
  /** The value of a paper's field as the source writes it. */
  writtenAs?: (field: string) => WrittenValue | undefined;
}

/** A value as the source writes it: `arxiv_id: 2611.99990`. */
export interface WrittenValue {
  name: string;
  text: string;
  line: number;
}

/** Fields that identify a paper. An invalid value is an error; in other fields, it is a warning. */
const identifyingFields = new Set(['title', 'DOI', 'arxiv']);

const dateFields = new Set(['issued', 'submitted']);

const dateHint =
  'Write the date of publication as 2025, 2025-04 or 2025-04-28. The paper is kept without it.';

/** Collects the records of one source, and reports and accounts for its other lines. */
export class Records {
  readonly source: Source;
  readonly drafts: Draft[] = [];
  readonly problems: Problem[] = [];
  readonly #spans: LineSpan[] = [];
  readonly #lineOfId = new Map<string, number>();
  readonly #syntax: Set<string>;
  readonly #decode: Syntax['decode'];
  readonly #fieldLines = new Map<Draft, Set<number>>();

  constructor(source: Source, { words = '', decode }: Syntax = {}) {
    this.source = source;
    this.#syntax = new Set(wordsIn(words));
    this.#decode = decode;
  }

  /** Adds a record as a draft, or reports it if it has no title. */
  add(record: SourceRecord) {
    const { lines, name, id, markup } = record;
    const [title, abstract] = [record.title ?? '', record.abstract ?? ''].map((text) =>
      (markup ? withoutComments(text) : text).trim(),
    ) as [string, string];
    if (title === '') {
      const isNumber = /^[\d.]/.test(record.writtenAs?.('title')?.text ?? '');
      if (isNumber) this.#reportInvalid(record, { field: 'title', value: '', isNumber });
      else this.report('record-untitled', `${name} has no title.`, lines[0]);
      return this.leaveOut(record, 'not-understood', 'no title');
    }
    const { fields, invalidValues } = cleanFields(record.fields);
    for (const invalid of invalidValues) this.#reportInvalid(record, invalid);
    this.#checkId(record);
    this.drafts.push({
      lines,
      ...(id && { id }),
      title,
      ...(abstract && { abstract }),
      fields,
      ...(markup && { markup }),
      ...(record.untitled && { untitled: record.untitled }),
    });
    this.#account(record, Object.keys(fields));
  }

  /** Reads one record; an exception is reported as a problem with its lines. */
  attempt(lines: Lines, read: () => void) {
    try {
      read();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.report('record-broken', `This record cannot be read: ${reason}.`, lines[0]);
      this.leaveOut({ lines }, 'not-understood', 'broken record');
    }
  }

  /** Adds lines that are not part of a paper to the account. */
  leaveOut({ lines }: Pick<SourceRecord, 'lines'>, part: LineRole, note?: string) {
    this.#spans.push({ lines, part, ...(note && { note }) });
  }

  report(code: ProblemCode, message: string, line?: number, hint?: string) {
    const file = `digests/${this.source.name}`;
    this.problems.push(problem(code, file, shorten(message, MAX_MESSAGE), { line, hint }));
  }

  /** `rest`: the part of lines outside records. */
  toResult(digest: DigestMetadata = {}, rest: LineRole = 'metadata'): ParseResult {
    const { drafts, problems } = this;
    if (drafts.length === 0 && problems.every(({ severity }) => severity !== 'error'))
      this.report(
        'papers-missing',
        'No papers found.',
        undefined,
        'Add papers to the file, or delete it.',
      );
    const { text } = this.source;
    const account = hideUnpublished(toAccount(text, this.#spans, rest), text, {
      digest,
      drafts,
      syntax: this.#syntax,
      fieldLines: this.#fieldLines,
      ...(this.#decode && { decode: this.#decode }),
    });
    return { digest, drafts, account, problems };
  }

  #reportInvalid(
    { name, lines, writtenAs }: SourceRecord,
    { field, value, isNumber }: InvalidValue,
  ) {
    const written = writtenAs?.(field);
    const line = written?.line ?? lines[0];
    if (!isNumber) {
      const message = `${name}: invalid ${field} “${shorten(value)}”.`;
      return this.report(
        'field-left-out',
        message,
        line,
        dateFields.has(field) ? dateHint : undefined,
      );
    }
    const code = identifyingFields.has(field) ? 'value-unquoted' : 'field-left-out';
    const hint = `Put it in quotes: ${written?.name ?? field}: "${shorten(written?.text ?? value)}"`;
    return this.report(code, `${name}: ${field} must be text, not a number.`, line, hint);
  }

  #checkId({ id, lines, name }: SourceRecord) {
    const firstLine = id && this.#lineOfId.get(id);
    if (firstLine)
      this.report('key-repeated', `Duplicate key ${name} (first on line ${firstLine}).`, lines[0]);
    else if (id) this.#lineOfId.set(id, lines[0]);
  }

  #account({ lines, abstract, shown, unreadFields = [] }: SourceRecord, fields: string[]) {
    const paper = String(this.drafts.length - 1);
    const fieldNames = ['title', ...fields, ...(abstract?.trim() ? ['abstract'] : [])].join(', ');
    const note =
      unreadFields.length > 0 ? `${fieldNames}; left out: ${unreadFields.length}` : fieldNames;
    this.#spans.push({ lines, part: 'record', paper, note });
    const draft = this.drafts.at(-1);
    if (draft && shown) this.#fieldLines.set(draft, this.#linesOf(shown));
  }

  #linesOf(shown: ShownField[]): Set<number> {
    const fieldLines = new Set<number>();
    for (const { name, lines } of shown) {
      for (const word of wordsIn(name)) this.#syntax.add(word);
      for (let line = lines[0]; line <= lines[1]; line++) fieldLines.add(line);
    }
    return fieldLines;
  }
}

/** Maximum length of a message, in characters: ids and names of columns can be as long as the file. */
const MAX_MESSAGE = 500;

const shorten = (text: string, length = 80) =>
  text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
