/** At most this many files are named. */
const MAX_NAMED = 10;

/** Files in a message, one per line; of many, the first ones and the number of the others. */
export function formatFiles(files: string[]): string {
  const others = files.length - MAX_NAMED;
  const lines = [...files.slice(0, MAX_NAMED), ...(others > 0 ? [`and ${others} more`] : [])];
  return lines.map((line) => `  ${line}`).join('\n');
}
