/**
 * A function of a short text with a cache for its results, because the words of a collection are few compared to how often they occur. The cache is cleared
 * when it has `maxEntries` results.
 */
export function memoize<Result>(
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
