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

/** The name most similar to a word, if the two differ in at most a third of the word's letters, or in two letters, and share at least one. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const best = names
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const max = Math.min(Math.max(2, word.length / 3), word.length - 1);
  return best && best.distance <= max ? best.name : undefined;
}

/** `Did you mean “title”?` if a valid name is similar to the word, otherwise the list of valid names. */
export function suggestion(word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return names.length > 0 ? `Valid names: ${names.join(', ')}.` : 'Delete it.';
}
