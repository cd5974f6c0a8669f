/** The last line of a test run, from the output of Node's spec reporter: `12 passed, 0 failed`. */
export function summarise(output: string): string {
  const [passed, failed, skipped] = ['pass', 'fail', 'skipped'].map((word) => sumOf(output, word));
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The reporter prints each total as `ℹ pass 12`. Cancelled tests count as failed, as in the exit code. */
function sumOf(output: string, word: string): number {
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
}
