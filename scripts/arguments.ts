import { parseArgs } from 'node:util';
import { suggestion } from '../src/text/edit-distance.ts';
import { siteAddressSchema } from '../src/model/address.ts';

/** Runs `parseArgs`; `--help` prints the usage, an invalid argument ends the command with one sentence and the usage. */
export function readArguments<Result>(usage: string, parse: () => Result): Result {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parse();
  } catch (error) {
    endWith(describe(error as Error, usage), usage);
  }
}

/** What is wrong with the arguments, in one line; a misspelt option gets the nearest one of the usage. */
function describe({ message }: Error, usage: string): string {
  const [, option] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (option === undefined) return message;
  const known = [...new Set([...(usage.match(/--[a-z-]+/g) ?? []), '--help'])];
  return `Unknown option ${option}. ${suggestion(option, known)}`.trimEnd();
}

/** For a command without options: prints the usage for `--help`, and ends for any argument. */
export function refuseArguments(usage: string): void {
  readArguments(usage, () => parseArgs({ options: {} }));
}

/** Ends the command if an option has none of its values. */
export function checkChoice(
  option: string,
  value: string | undefined,
  choices: readonly string[],
  usage: string,
): void {
  if (value === undefined || choices.includes(value)) return;
  endWith(`${option}: “${value}” is unknown. ${suggestion(value, choices)}`, usage);
}

/** Ends the command if `--site` is not a valid address of a site. */
export function checkAddress(site: string | undefined, usage: string): void {
  if (site === undefined || siteAddressSchema.safeParse(site).success) return;
  endWith(
    `--site: “${site}” is not an address without a path, such as https://ada.github.io.`,
    usage,
  );
}

/** The number of a port; ends the command for any other text. 0 chooses a free one. */
export function checkPort(text: string, usage: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  endWith(`--port: “${text}” is not a number from 0 to 65535.`, usage);
}

/** Ends the command if `--processes` is not a number from 1 to 64. */
export function checkProcesses(text: string | undefined, usage: string): void {
  if (text === undefined || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 64))
    return;
  endWith(`--processes: “${text}” is not a number from 1 to 64.`, usage);
}

/** Ends a command whose arguments are wrong, with a message and the usage. */
export function endWith(message: string, usage: string): never {
  console.error(`${message} [option-invalid]\n\n${usage}`);
  process.exit(2);
}
