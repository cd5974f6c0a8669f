/**
 * A function of a short text that remembers its results: the words of a collection are few compared to how often they occur. When it has
 * `maxEntries` results, it forgets all of them.
 */
export function remember<Result>(
  compute: (text: string) => Result,
  maxEntries = 200_000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= maxEntries) known.clear();
    known.set(text, result);
    return result;
  };
}
