import { ContentError } from '../src/catalogue/content-error.ts';
import { CommandError } from './command-error.ts';

/**
 * Runs a command and sets the exit code: 1 if it returns `false` or fails. For failures that the user can fix, such as wrong content or a
 * full disk, only the message is printed; for defects also the stack trace.
 */
export async function runCommand(command: () => unknown): Promise<void> {
  try {
    if ((await command()) === false) process.exitCode = 1;
  } catch (error) {
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** Node gives errors of the file system and the network a `syscall`. */
const isExpected = (error: unknown): error is Error =>
  error instanceof ContentError ||
  error instanceof CommandError ||
  (error instanceof Error && 'syscall' in error);
