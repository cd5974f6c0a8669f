/** Receives the number of finished parts of a task, and of all its parts. */
export type OnProgress = (done: number, all: number) => void;

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
      const at = next++;
      results[at] = await task(values[at]!);
      onProgress?.(++done, values.length);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
