import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingOptions } from '../../formats/format.ts';
import type { Problem } from '../../problems.ts';
import { chooseFormat, isSourceFile, readSource, unknownFormat } from '../read-source.ts';
import { toReference, type Reference } from './reference.ts';

/** The records in the files of `content/references/`, in the order of file names and of records. */
export interface ReadReferences {
  references: Reference[];
  problems: Problem[];
}

/** Reads every file of `content/references/`, in any input format. A file that cannot be read is an error; a record that cannot is left out. */
export function readReferences(contentDir: string, options?: ReadingOptions): ReadReferences {
  const folder = join(contentDir, 'references');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names
    .filter((name) => isSourceFile(folder, name))
    .map((name) => readReferenceFile(folder, name, options));
  return {
    references: files.flatMap(({ references }) => references),
    problems: files.flatMap(({ problems }) => problems),
  };
}

function readReferenceFile(
  folder: string,
  name: string,
  options: ReadingOptions | undefined,
): ReadReferences {
  const label = `references/${name}`;
  const read = readSource(folder, name, label);
  if ('code' in read) return { references: [], problems: [read] };
  const format = chooseFormat(read.source, undefined);
  if (!format) return { references: [], problems: [unknownFormat(label, undefined)] };
  const { drafts, problems } = format.parse({ ...read.source, ...(options && { options }) });
  return {
    references: drafts.map((draft) => toReference(draft, name)),
    problems: problems.flatMap((problem) => toReferenceProblem(problem, label)),
  };
}

/** Formats report problems of digests. References list no papers, so a lost record is a warning, and notes are left out. */
function toReferenceProblem(problem: Problem, file: string): Problem[] {
  if (problem.severity === 'info') return [];
  const isOfRecord = problem.code.startsWith('record-') || problem.code.startsWith('paper-');
  return [{ ...problem, file, ...(isOfRecord && { severity: 'warning' as const }) }];
}
