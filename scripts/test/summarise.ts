/** The last line of a test run, from what Node's spec reporter printed: `12 passed, 0 failed`. */
export function summarise(output: string): string {
  const [passed, failed, skipped] = ['pass', 'fail', 'skipped'].map((word) => sumOf(output, word));
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** The reporter prints `ℹ pass 12` for each sum; a cancelled test counts as failed by the exit code. */
function sumOf(output: string, word: string): number {
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
}
