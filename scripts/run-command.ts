import { ContentError } from '../src/catalogue/content-error.ts';
import { CommandError } from './command-error.ts';
import { toFileProblem } from './convert/file-problem.ts';
import { formatProblem } from './convert/report.ts';
import { formatDocsLinks } from './problems.ts';

/**
 * Runs a command and sets the exit code: 1 if it returns `false` or fails. For failures that the user can fix, such as wrong content or a
 * full disk, only the message is printed; for defects also the stack trace.
 */
export async function runCommand(command: () => unknown): Promise<void> {
  try {
    if ((await command()) === false) process.exitCode = 1;
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

/** The output for a failure: its message, or the error itself if it is a defect. */
export function describeFailure(error: unknown): unknown {
  if (error instanceof ContentError)
    return `${error.message}\n${formatDocsLinks(error.issues.map(({ code }) => code))}`;
  if (error instanceof CommandError) return error.describe();
  if (isDiskFull(error))
    return `No space left on the disk, or a size limit was reached. Free some space and run the command again.\n${formatDocsLinks(['disk-full'])}`;
  const problem = toFileProblem(error, '.');
  if (problem) return `${formatProblem(problem)}\n${formatDocsLinks([problem.code])}`;
  // Node gives errors of the file system and the network a `syscall`.
  return error instanceof Error && 'syscall' in error ? error.message : error;
}

/** Rolldown includes the system’s message in its own. */
function isDiskFull(error: unknown): boolean {
  return /ENOSPC|EDQUOT|EFBIG|no space left on device/i.test(
    error instanceof Error ? error.message : String(error),
  );
}
