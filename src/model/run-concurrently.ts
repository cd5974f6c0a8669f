/** Receives the number of finished parts of a task and the number of all parts. */
export type OnProgress = (done: number, total: number) => void;

/** Runs a task on each value, a few at a time, and returns the results in order. Throws the error of the first task that fails. */
export async function runConcurrently<Value, Result>(
  values: readonly Value[],
  limit: number,
  task: (value: Value) => Promise<Result>,
  onProgress?: OnProgress,
): Promise<Result[]> {
  const results = new Array<Result>(values.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < values.length) {
      const index = next++;
      results[index] = await task(values[index]!);
      onProgress?.(++done, values.length);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
