/**
 * The number of letters to add, remove, change or swap to turn one word into another (optimal string alignment). A distance above `max` is returned as
 * `max + 1`.
 */
export function editDistance(one: string, other: string, max = Infinity): number {
  let [before, row]: [number[], number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        change,
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > max) return max + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** The known word nearest to a word, if it differs in at most a third of its letters, or in two, and shares at least one. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const max = Math.min(Math.max(2, word.length / 3), word.length - 1);
  return near && near.distance <= max ? near.name : undefined;
}

/** `Did you mean “title”?` if a known word is similar, otherwise the list of known words. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return known.length > 0 ? `Valid names: ${known.join(', ')}.` : 'Delete it.';
}
