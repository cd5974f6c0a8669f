/** Reads once a build; every time in dev, where the content changes. */
export function once<Result>(read: () => Result): () => Result {
  let known: { result: Result } | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    known ??= { result: read() };
    return known.result;
  };
}
