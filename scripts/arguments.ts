/** Runs `parseArgs`; an argument that does not fit ends the command with one sentence and the usage. */
export function readArguments<Result>(usage: string, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
