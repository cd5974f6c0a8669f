/** A command cannot do what it was started for. The message says why and what to do; no stack trace is needed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
