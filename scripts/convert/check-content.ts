import { ContentError, type ContentIssue } from '../../src/catalogue/content-error.ts';
import { checkPaperFiles } from '../../src/catalogue/read-papers.ts';
import { readSite } from '../../src/catalogue/read-site.ts';
import { readTopicCorrections } from '../../src/catalogue/read-topic-corrections.ts';
import { problem, type Problem } from '../problems.ts';
import type { Plan } from './plan.ts';

/** Problems of the maintainer's settings, reported with all others. */
export function checkSettings(content: string): Problem[] {
  return [readSite, readTopicCorrections].flatMap((read) => {
    try {
      read(content);
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.issues.map(toProblem);
    }
  });
}

/** Problems in papers' files that were edited by hand. Files written by the converter are valid. */
export function checkEdits(content: string, { deletions, report }: Plan): Problem[] {
  const written = report.papers.filter(({ status }) => isWritten.has(status));
  const files = new Set([...written.map(({ file }) => file), ...deletions.map(withoutFolder)]);
  return checkPaperFiles(content, (file) => !files.has(file)).map(toProblem);
}

const isWritten = new Set<string>(['created', 'updated', 'unchanged']);

const withoutFolder = (path: string) => path.replace(/^papers\//, '');

const toProblem = ({ code, file, line, message, hint }: ContentIssue): Problem =>
  problem(code, file, message, { line, hint });
