import type { ContentIssue } from '../../src/catalogue/content-error.ts';
import { checkPaperFiles } from '../../src/catalogue/read-papers.ts';
import { problem, type Problem } from '../problems.ts';
import type { Plan } from './plan.ts';

/** Problems in papers' files that were edited by hand. Files that the converter wrote are valid. */
export function checkEdits(content: string, { deletions, report }: Plan): Problem[] {
  const generated = report.papers.filter(({ status }) => generatedStatuses.has(status));
  const files = new Set([...generated.map(({ file }) => file), ...deletions.map(withoutFolder)]);
  return checkPaperFiles(content, (file) => !files.has(file)).map(toProblem);
}

const generatedStatuses = new Set<string>(['created', 'updated', 'unchanged']);

const withoutFolder = (path: string) => path.replace(/^papers\//, '');

/** A problem of a content file in the form of the report. */
export const toProblem = ({ code, file, line, message, hint }: ContentIssue): Problem =>
  problem(code, file, message, { line, hint });
