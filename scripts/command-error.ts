import type { CommandProblemCode } from './command-problems.ts';
import { formatDocsLinks } from './problems.ts';

/** A command cannot continue. The message says why and what to do; no stack trace is shown. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly code: CommandProblemCode;

  constructor(code: CommandProblemCode, message: string) {
    super(message);
    this.code = code;
  }

  /** The message, and where the problem is explained. */
  describe(): string {
    return `${this.message}\n${formatDocsLinks([this.code])}`;
  }
}
