import type { Catalogue } from '../../catalogue/catalogue.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { oncePerCatalogue } from '../../catalogue/once.ts';
import { contentDir } from './content-dir.ts';

/** Computes once for each version of the content, so that no cached value is stale after a change. */
export function once<Result>(compute: (catalogue: Catalogue) => Result): () => Result {
  const computeFor = oncePerCatalogue(compute);
  return () => computeFor(getCatalogue(contentDir));
}
