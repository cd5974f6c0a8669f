import type { Paper } from '../../model/paper.ts';
import type { Export, ExportContext } from './export.ts';

/** A line: the content of the paper's file, with its id, citation key and digests. */
export interface PaperRecord extends Paper {
  'citation-key': string;
  digests?: string[];
  /** The visitor's note; only in exports of the reading list. */
  note?: string;
}

/**
 * JSON Lines (https://jsonlines.org), one paper per line, with the field names of the paper's file: nothing is lost. Title and abstract are
 * Markdown. `paper-record-schema.ts` creates the JSON Schema.
 */
export const jsonLines: Export = {
  name: 'json-lines',
  label: 'JSON Lines',
  extension: 'jsonl',
  scopes: ['list', 'collection', 'large-collection'],
  mediaType: 'application/jsonl',
  entry: (paper, context) => `${JSON.stringify(toRecord(paper, context))}\n`,
};

/** The paper with its key and digests; the abstract, the longest field, comes last. */
function toRecord(paper: Paper, context: ExportContext): PaperRecord {
  const { id, abstract, ...frontMatter } = paper;
  const digests = context.digests?.(paper) ?? [];
  const note = context.note?.(paper);
  return {
    id,
    'citation-key': context.key(paper),
    ...frontMatter,
    ...(digests.length > 0 && { digests }),
    ...(note && { note }),
    ...(abstract !== undefined && { abstract }),
  };
}
