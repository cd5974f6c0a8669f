/** The months by their English names. */
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The months as three letters, which are also BibTeX's macros: `jan`, `feb`, … */
export const shortMonths = months.map((name) => name.slice(0, 3));

/** `may`, `Sept.`, `December` → 5, 9, 12: three letters or more of an English name. `undefined` for any other word. */
export function parseMonth(word: string): number | undefined {
  const start = word.toLowerCase().replace(/\.$/, '');
  const index = start.length < 3 ? -1 : months.findIndex((name) => name.startsWith(start));
  return index < 0 ? undefined : index + 1;
}
