import { parseArgs } from 'node:util';
import { suggestion } from '../src/text/edit-distance.ts';
import { siteUrlSchema } from '../src/model/href.ts';
import { isReplaceable } from './services/outcomes.ts';

/** Runs `parseArgs`. `--help` prints the usage; an invalid argument ends the command with a message and the usage. */
export function readArguments<Result>(usage: string, parse: () => Result): Result {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit();
  }
  const swallowed = findSwallowed(usage, process.env);
  if (swallowed)
    endWith(
      `npm took ${swallowed} as one of its own options. Write -- before the options: npm run ${process.env['npm_lifecycle_event']} -- ${swallowed}`,
      usage,
    );
  try {
    return parse();
  } catch (error) {
    endWith(describe(error as Error, usage), usage);
  }
}

/** npm always sets the folder of its own cache, so `--cache` cannot be checked. */
const alwaysSet = ['cache'];

/**
 * The first option of the usage that npm consumed because `--` was missing before it: npm sets its own options in the environment
 * (https://docs.npmjs.com/cli/using-npm/config). `--no-convert` becomes an empty `npm_config_convert`.
 */
export function findSwallowed(usage: string, env: NodeJS.ProcessEnv): string | undefined {
  if (!env['npm_lifecycle_event']) return undefined;
  const valueOf = (name: string) => env[`npm_config_${name.replaceAll('-', '_')}`];
  const options = [...new Set(usage.match(/--[a-z][a-z-]*/g))].map((option) => option.slice(2));
  const swallowed = options
    .filter((name) => !alwaysSet.includes(name))
    .find((name) => (name.startsWith('no-') ? valueOf(name.slice(3)) === '' : valueOf(name)));
  return swallowed && `--${swallowed}`;
}

/** The error in the arguments, in one line, with a suggestion for a misspelt option. */
function describe({ message }: Error, usage: string): string {
  const [, option] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (option === undefined) return message;
  const known = [...new Set([...(usage.match(/--[a-z-]+/g) ?? []), '--help'])];
  return `Unknown option ${option}. ${suggestion(option, known)}`.trimEnd();
}

/** For a command without options: prints the usage for `--help`, and ends the command if there are arguments. */
export function refuseArguments(usage: string): void {
  readArguments(usage, () => parseArgs({ options: {} }));
}

/** Ends the command if an option does not have one of the allowed values. */
export function checkChoice(
  option: string,
  value: string | undefined,
  choices: readonly string[],
  usage: string,
): void {
  if (value === undefined || choices.includes(value)) return;
  endWith(`${option}: “${value}” is unknown. ${suggestion(value, choices)}`, usage);
}

/** Ends the command if `--site` is not a valid URL of a site. */
export function checkSiteOption(site: string | undefined, usage: string): void {
  if (site === undefined || siteUrlSchema.safeParse(site).success) return;
  endWith(`--site: “${site}” must be a URL without a path, such as https://ada.github.io.`, usage);
}

/** A port number; 0 chooses a free port. Ends the command if the text is not one. */
export function parsePort(text: string, usage: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  endWith(`--port: “${text}” is not a number from 0 to 65535.`, usage);
}

/** Ends the command if `--report` names a file that is not an earlier report. */
export function checkReportOption(path: string | undefined, usage: string): void {
  if (path === undefined || isReplaceable(path)) return;
  endWith(
    `--report: ${path} is not a report of this command, and would be overwritten. Use another file.`,
    usage,
  );
}

/** Ends the command if `--processes` is not a number from 1 to 64. */
export function checkProcesses(text: string | undefined, usage: string): void {
  if (text === undefined || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 64))
    return;
  endWith(`--processes: “${text}” is not a number from 1 to 64.`, usage);
}

/** The shard that `--shard` names, such as `2/4`. Ends the command if the text names none. */
export function parseShard(
  text: string | undefined,
  usage: string,
): { index: number; count: number } | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  endWith(`--shard: “${text}” is not a shard, such as 1/4.`, usage);
}

/** Ends a command whose arguments are wrong, with a message and the usage. */
export function endWith(message: string, usage: string): never {
  console.error(`${message} [option-invalid]\n\n${usage}`);
  process.exit(2);
}
