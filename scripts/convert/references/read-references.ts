import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ParseOptions } from '../../formats/format.ts';
import { problem, type Problem } from '../../problems.ts';
import { toReadProblem } from '../file-problem.ts';
import { chooseFormat, isSourceFile, readSource, toUnknownFormatProblem } from '../read-source.ts';
import { toBrokenRecord, toReference, type Reference } from './reference.ts';

/** The records in the files of `content/references/`, in the order of file names and of records. */
export interface ParsedReferences {
  references: Reference[];
  problems: Problem[];
}

/** Reads every file of `content/references/`, in any input format. A file that cannot be read is an error; a record that cannot be read is left out. */
export function readReferences(contentDir: string, options?: ParseOptions): ParsedReferences {
  const folder = join(contentDir, 'references');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names
    .filter((name) => isSourceFile(folder, name))
    .map((name) => {
      try {
        return readReferenceFile(folder, name, options);
      } catch (error) {
        return {
          references: [],
          problems: [toReadProblem(error, contentDir, `references/${name}`)],
        };
      }
    });
  return {
    references: files.flatMap(({ references }) => references),
    problems: [...files.flatMap(({ problems }) => problems), ...findIgnoredFolders(folder, names)],
  };
}

function findIgnoredFolders(folder: string, names: string[]): Problem[] {
  const isFolder = (name: string) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true;
  const hint = 'Put its files into references/ itself, or delete the folder.';
  return names
    .filter((name) => !name.startsWith('.') && isFolder(name))
    .map((name) =>
      problem('folder-ignored', `references/${name}`, 'Folders in references/ are not read.', {
        hint,
      }),
    );
}

function readReferenceFile(
  folder: string,
  name: string,
  options: ParseOptions | undefined,
): ParsedReferences {
  const label = `references/${name}`;
  const read = readSource(folder, name, label);
  if ('code' in read) return { references: [], problems: [read] };
  const format = chooseFormat(read.source, undefined);
  if (!format) return { references: [], problems: [toUnknownFormatProblem(label, read.source)] };
  const { drafts, problems } = format.parse({ ...read.source, ...(options && { options }) });
  const references: Reference[] = [];
  for (const draft of drafts)
    try {
      references.push(toReference(draft, name));
    } catch (error) {
      problems.push(toBrokenRecord({ draft, file: name }, error as Error));
    }
  return {
    references,
    problems: problems.flatMap((problem) => toReferenceProblem(problem, label)),
  };
}

/** Formats report problems of digests. References list no papers, so a lost record is a warning, and notes are left out. */
function toReferenceProblem(reported: Problem, file: string): Problem[] {
  if (reported.severity === 'info') return [];
  const isAboutRecord = /^(?:record|paper)-/.test(reported.code);
  return [{ ...reported, file, ...(isAboutRecord && { severity: 'warning' as const }) }];
}
