import type { Digest, Part, LineSpan } from '../../../src/model/ledger.ts';
import { problem, type Problem, type ProblemCode } from '../../problems.ts';
import type { Draft, Reading, Source } from '../format.ts';
import { toAccount } from './account.ts';
import { cleanFields, type Fields } from './clean-fields.ts';

/** First and last line, from 1. */
export type Lines = [number, number];

/** One record of a structured source, as its format read it. */
export interface SourceRecord {
  lines: Lines;
  /** What a message calls it: `“smith2020”`, `Record 12`. */
  name: string;
  id?: string | undefined;
  /** Absent or empty: the record is reported and is no paper. */
  title?: string | undefined;
  abstract?: string | undefined;
  fields: Fields;
  markup?: Draft['markup'];
  /** Lines that hold what is private by nature. */
  private?: Lines[];
  /** Fields of the source that a paper has no place for. */
  unused?: string[];
}

/** Collects the records of one source into a reading: drafts, account, problems. */
export class Records {
  readonly source: Source;
  readonly drafts: Draft[] = [];
  readonly problems: Problem[] = [];
  readonly #spans: LineSpan[] = [];
  readonly #lineOfId = new Map<string, number>();

  constructor(source: Source) {
    this.source = source;
  }

  /** Takes a record: a draft, or a problem where it has no title. */
  add(record: SourceRecord) {
    const { lines, name, id, title = '', abstract, markup } = record;
    if (title.trim() === '') {
      this.report('record-untitled', `${name} has no title.`, lines[0]);
      return this.leave(record, 'not-understood', 'no title');
    }
    const { fields, leftOut } = cleanFields(record.fields);
    for (const { field, value } of leftOut)
      this.report('field-left-out', `${name}: invalid ${field} “${shorten(value)}”.`, lines[0]);
    this.#checkId(record);
    this.drafts.push({
      lines,
      ...(id && { id }),
      title: title.trim(),
      ...(abstract?.trim() && { abstract: abstract.trim() }),
      fields,
      ...(markup && { markup }),
    });
    this.#account(record, Object.keys(fields));
  }

  /** Says what lines are that give no paper. */
  leave(
    { lines, private: hidden = [] }: Pick<SourceRecord, 'lines' | 'private'>,
    part: Part,
    note?: string,
  ) {
    this.#spans.push({ lines, part, ...(note && { note }) });
    for (const own of hidden) this.#spans.push({ lines: own, part: 'private' });
  }

  report(code: ProblemCode, message: string, line?: number, hint?: string) {
    this.problems.push(problem(code, `digests/${this.source.name}`, message, { line, hint }));
  }

  /** `rest` is what lines are that no record holds. */
  toReading(digest: Digest = {}, rest: Part = 'metadata'): Reading {
    const { drafts, problems } = this;
    if (drafts.length === 0 && problems.every(({ severity }) => severity !== 'error'))
      this.report(
        'papers-missing',
        'No papers found.',
        undefined,
        'Add papers to the file, or delete it.',
      );
    const account = toAccount(this.source.text, this.#spans, rest);
    return { digest, drafts, account, problems };
  }

  #checkId({ id, lines, name }: SourceRecord) {
    const before = id && this.#lineOfId.get(id);
    if (before)
      this.report('key-repeated', `Duplicate key ${name} (first on line ${before}).`, lines[0]);
    else if (id) this.#lineOfId.set(id, lines[0]);
  }

  #account({ lines, abstract, private: hidden = [], unused = [] }: SourceRecord, fields: string[]) {
    const paper = String(this.drafts.length - 1);
    const gave = ['title', ...fields, ...(abstract?.trim() ? ['abstract'] : [])].join(', ');
    const note = unused.length > 0 ? `${gave}; left out: ${unused.join(', ')}` : gave;
    this.#spans.push({ lines, part: 'record', paper, note });
    for (const own of hidden) this.#spans.push({ lines: own, part: 'private', paper });
  }
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
