import type { Catalogue } from './catalogue.ts';

/** Results of a computation, by the catalogue they were computed from. */
type Results<Result> = WeakMap<Catalogue, Result>;

/**
 * A function that computes a result once for each catalogue: once per build, and in `npm run dev` again after the content has changed. `results` is
 * where the results are stored (default: a map of its own).
 */
export function oncePerCatalogue<Result>(
  compute: (catalogue: Catalogue) => Result,
  results: Results<Result> = new WeakMap(),
): (catalogue: Catalogue) => Result {
  return (catalogue) => {
    if (!results.has(catalogue)) results.set(catalogue, compute(catalogue));
    return results.get(catalogue)!;
  };
}

/**
 * A value that the whole process shares, by its name. Astro's config and the (bundled) pages are separate module graphs, so values that take a long time
 * to compute cannot be stored in a module.
 */
export function getShared<Value>(name: string, create: () => Value): Value {
  const values = globalThis as { offprint?: Map<string, unknown> };
  values.offprint ??= new Map();
  if (!values.offprint.has(name)) values.offprint.set(name, create());
  return values.offprint.get(name) as Value;
}
