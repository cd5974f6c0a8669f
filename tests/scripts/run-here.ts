import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/** The result of a command. */
export interface CommandResult {
  /** Exit code. */
  code: number;
  /** Everything that the command prints. */
  output: string;
  /** What it prints to standard output. */
  out: string;
}

/** Working folder of a command, and additional environment variables. */
interface CommandOptions {
  folder?: string;
  variables?: Record<string, string>;
}

/** Thrown instead of ending the process. */
class Exit extends Error {}

let runs = 0;

/**
 * Runs a script in this process, as if it were started with these arguments. Only the script itself is evaluated again, not the
 * modules that it imports, so this takes much less time than a process. Commands must run one at a time; a command that is interrupted, killed or does
 * not end by itself needs its own process.
 */
export async function runHere(
  file: string,
  commandArguments: string[],
  { folder = '.', variables = {} }: CommandOptions = {},
): Promise<CommandResult> {
  const { argv, env, exit, exitCode } = process;
  const { log, error } = console;
  const [url, initialFolder] = [pathToFileURL(resolve(file)).href, process.cwd()];
  const result: CommandResult = { code: -1, output: '', out: '' };
  const endListeners = watchListeners();
  Object.assign(console, recorders(result));
  Object.assign(process, {
    argv: [argv[0], file, ...commandArguments],
    env: { ...env, ...variables },
    exit(code = process.exitCode ?? 0) {
      if (result.code === -1) result.code = Number(code);
      throw new Exit();
    },
  });
  process.exitCode = undefined;
  process.chdir(folder);
  runs += 1;
  try {
    await import(`${url}?run=${runs}`);
  } catch (reason) {
    if (!(reason instanceof Exit)) throw reason;
  } finally {
    if (result.code === -1) result.code = Number(process.exitCode ?? 0);
    endListeners(result.code);
    process.chdir(initialFolder);
    Object.assign(process, { argv, env, exit, exitCode });
    Object.assign(console, { log, error });
  }
  return result;
}

/** Functions of `console` that record what a command prints until it ends. */
function recorders(result: CommandResult) {
  const print = (values: unknown[], isOut: boolean) => {
    if (result.code !== -1) return;
    const text = `${format(...values)}\n`;
    result.output += text;
    if (isOut) result.out += text;
  };
  return {
    log: (...values: unknown[]) => print(values, true),
    error: (...values: unknown[]) => print(values, false),
  };
}

/** Returns a function that calls the `exit` listeners that were added in the meantime, and removes them and those for Ctrl-C. */
function watchListeners(): (code: number) => void {
  const listenersBefore = { exit: process.listeners('exit'), SIGINT: process.listeners('SIGINT') };
  return (code) => {
    for (const listener of process.listeners('exit'))
      if (!listenersBefore.exit.includes(listener)) {
        process.off('exit', listener);
        listener(code);
      }
    for (const listener of process.listeners('SIGINT'))
      if (!listenersBefore.SIGINT.includes(listener)) process.off('SIGINT', listener);
  };
}
