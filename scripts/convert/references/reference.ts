import { parseMarkdown } from '../../../src/text/markdown.ts';
import { parseTex } from '../../../src/text/parse-tex.ts';
import { toPlain } from '../../../src/text/plain.ts';
import type { Draft } from '../../formats/format.ts';
import { toPlainField } from '../../formats/reading/plain-field.ts';
import type { Facts } from './facts.ts';

/** One record of a file in `content/references/`. */
export interface Reference {
  /** File name in `content/references/`. */
  file: string;
  /** The record's own id, or `line 12`. */
  record: string;
  draft: Draft;
  facts: Facts;
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
      abstract ??= toPlain(
        markup === 'markdown'
          ? parseMarkdown(draft.abstract ?? '')
          : parseTex(draft.abstract ?? '').tree,
      );
      return abstract || undefined;
    },
  };
  return { file, record: id ?? `line ${lines[0]}`, draft, facts };
}
