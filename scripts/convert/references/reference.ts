import { parseMarkdown } from '../../../src/text/markdown.ts';
import { parseTex } from '../../../src/text/parse-tex.ts';
import { toPlain } from '../../../src/text/plain.ts';
import { problem, type Problem } from '../../problems.ts';
import type { Draft } from '../../formats/format.ts';
import { toPlainField } from '../../formats/shared/plain-field.ts';
import type { Facts } from './facts.ts';

/** One record of a file in `content/references/`. */
export interface Reference {
  /** File name in `content/references/`. */
  file: string;
  /** The record's own id, or `line 12`. */
  record: string;
  draft: Draft;
  facts: Facts;
  /** The reason why its text cannot be converted; set by the first attempt. */
  failure?: Error;
}

/** A record as a format read it, with the values to compare. Its abstract is parsed on demand, because few are needed. */
export function toReference(draft: Draft, file: string): Reference {
  const { id, lines, fields, markup, untitled } = draft;
  let abstract: string | undefined;
  const facts: Facts = {
    ...fields,
    title: markup === 'markdown' ? toPlain(parseMarkdown(draft.title)) : toPlainField(draft.title),
    ...(untitled && { untitled }),
    get abstract() {
      abstract ??= convertOrRecordFailure(reference, () => toPlainAbstract(draft)) ?? '';
      return abstract || undefined;
    },
  };
  const reference: Reference = { file, record: id ?? `line ${lines[0]}`, draft, facts };
  return reference;
}

const toPlainAbstract = ({ markup, abstract = '' }: Draft): string =>
  toPlain(markup === 'markdown' ? parseMarkdown(abstract) : parseTex(abstract).tree);

/** The result of converting a record’s text; `undefined` if that fails. The failure is stored in the record. */
export function convertOrRecordFailure<Result>(
  reference: Reference,
  convert: () => Result,
): Result | undefined {
  try {
    return convert();
  } catch (error) {
    reference.failure = error as Error;
    return undefined;
  }
}

/** A record whose text cannot be read is left out. This is only a warning, because references list no papers. */
export function toBrokenRecord(
  { draft, file }: Pick<Reference, 'draft' | 'file'>,
  error: Error,
): Problem {
  const message = `“${draft.title.slice(0, 60)}” cannot be read: ${error.message}.`;
  const reported = problem('record-broken', `references/${file}`, message, {
    line: draft.lines[0],
  });
  return { ...reported, severity: 'warning' };
}
