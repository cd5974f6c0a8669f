/** Reports how many of all parts of a task are done. */
export type OnProgress = (done: number, all: number) => void;

/** Runs a task on each value, a few at a time, and returns the results in order. Throws what the first failing task throws. */
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
