/** Runs `parseArgs`; `--help` prints the usage, an argument that does not fit ends the command with one sentence and the usage. */
export function readArguments<Result>(usage: string, parse: () => Result): Result {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parse();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
