/**
 * A function of a short text with a cache for its results, because a collection has few different words compared to how often they occur. The cache is cleared
 * when it has `maxEntries` results.
 */
export function memoize<Result>(
  compute: (text: string) => Result,
  maxEntries = 200_000,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const cached = results.get(text);
    if (cached !== undefined) return cached;
    const result = compute(text);
    if (results.size >= maxEntries) results.clear();
    results.set(text, result);
    return result;
  };
}
